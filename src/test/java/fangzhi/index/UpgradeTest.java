package fangzhi.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeTest {
  @Test
  void runsTakenOverAgainAfterAKillCountOnce(@TempDir Path folder) throws IOException {
    List<RunRecord> runs = List.of(run(2), run(1));
    for (int upgrade = 0; upgrade < 2; upgrade++) {
      try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
        writer.remember(runs);
      }
    }
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
      assertEquals(runs, RunDocument.latest(new IndexSearcher(reader), ArchiveWriter.MAX_RUNS));
    }
  }

  private static RunRecord run(long ended) {
    return new RunRecord(
        Instant.ofEpochMilli(ended),
        Duration.ZERO,
        new FileCounts(0, 0, 0, 0),
        new ArticleCounts(0, 0, 0, 0, 0, 0),
        0,
        0,
        List.of(),
        0,
        List.of());
  }
}
