package fangzhi.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fangzhi.model.Rejected;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDocumentTest {
  private final Path folder;

  RunDocumentTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void runComesBackAsItWas() throws IOException {
    RunRecord run =
        new RunRecord(
            Instant.ofEpochMilli(1_700_000_000_123L),
            Duration.ofMillis(4_567),
            new FileCounts(9, 4, 3, 2),
            new ArticleCounts(10, 5, 2, 1, 1, 13),
            7,
            3,
            List.of(new Rejected("a.txt", null, "empty"), new Rejected("b.jsonl", 4, "not JSON")),
            2,
            List.of("a: moved"));
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      writer.record(now -> run);
    }
    assertEquals(run, read(searcher -> RunDocument.endedAt(searcher, run.ended())));
    assertNull(read(searcher -> RunDocument.endedAt(searcher, run.ended().plusMillis(1))));
  }

  @Test
  void listHasTheNumbersOfWhatIsNotNamed() throws IOException {
    List<Rejected> problems = List.of(new Rejected("a.txt", null, "empty"));
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      writer.record(now -> endedAt(7, 3, problems, 2, List.of("a: moved")));
    }
    assertEquals(List.of(endedAt(7, 3, List.of(), 2, List.of())), runs());
  }

  @Test
  void runEndsByTheClockOfTheArchive() throws IOException {
    Instant now = Instant.ofEpochMilli(1_700_000_000_123L);
    try (ArchiveWriter writer = ArchiveWriter.open(folder, "", InstantSource.fixed(now))) {
      writer.record(ended -> endedAt(ended.toEpochMilli()));
    }
    assertEquals(List.of(now), runs().stream().map(RunRecord::ended).toList());
  }

  @Test
  void onlyTheLastFiftyAreKept() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      for (int i = 0; i < ArchiveWriter.MAX_RUNS + 5; i++) {
        int millis = i;
        writer.record(now -> endedAt(millis));
      }
    }
    List<Long> ended = runs().stream().map(run -> run.ended().toEpochMilli()).toList();
    assertEquals(IntStream.range(0, 50).mapToObj(i -> 54L - i).toList(), ended);
  }

  private static RunRecord endedAt(long millis) {
    return endedAt(millis, 0, List.of(), 0, List.of());
  }

  private static RunRecord endedAt(
      long millis, int problems, List<Rejected> named, int warnings, List<String> namedWarnings) {
    return new RunRecord(
        Instant.ofEpochMilli(millis),
        Duration.ZERO,
        new FileCounts(0, 0, 0, 0),
        new ArticleCounts(0, 0, 0, 0, 0, 0),
        0,
        problems,
        named,
        warnings,
        namedWarnings);
  }

  private List<RunRecord> runs() throws IOException {
    return Objects.requireNonNull(read(searcher -> RunDocument.latest(searcher, 100)));
  }

  private <T> @Nullable T read(Reading<T> reading) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reading.of(new IndexSearcher(reader));
    }
  }

  /** What is read of an index. */
  private interface Reading<T> {
    @Nullable T of(IndexSearcher searcher) throws IOException;
  }
}
