package fangzhi.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.IncompatibleIndexException;
import fangzhi.index.IndexCheck;
import fangzhi.index.IndexContents;
import fangzhi.index.IndexInUseException;
import fangzhi.index.OtherSchema;
import fangzhi.index.Upgrade;
import fangzhi.place.PlaceTagger;
import fangzhi.place.ShippedPlaces;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.ArchiveStatus;
import fangzhi.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index of an older schema is one of this program's with another number. */
class RebuildTest {
  private static final IngestListener SILENT = (files, all, articles) -> {};

  private final Path files;
  private final Path index;
  private final PlaceTagger tagger = ShippedPlaces.TAGGER;

  RebuildTest(@TempDir Path work) throws IOException {
    this.files = work.toRealPath().resolve("files");
    this.index = work.resolve("index");
  }

  @BeforeEach
  void makeOlderIndex() throws IOException {
    write("甲报/2024-01-02/1.jsonl", "豆角丰收");
    write("甲报/2024-01-02/2.jsonl", "种子到了");
    write("乙报/2024-01-02/1.jsonl", "路灯亮了");
    write("乙报/copy.jsonl", "路灯亮了");
    try (ArchiveWriter writer =
        ArchiveWriter.open(index, "", InstantSource.fixed(Instant.parse("2024-01-03T00:00:00Z")))) {
      new Ingest(tagger, writer, SILENT).run(List.of(files));
    }
  }

  private void write(String name, String headline) throws IOException {
    Path file = files.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "{\"headline\": \"" + headline + "\", \"body\": \"河西社区，" + headline + "。\"}\n");
  }

  @Test
  void anOlderIndexIsBuiltAnewWithTheSameIdsAndRuns() throws IOException {
    IndexContents before = contents();
    String addedBefore = added();
    OtherSchema.make(index, -1);
    assertTrue(Upgrade.isNeeded(index));
    assertEquals(List.of(), rebuild(false).lost());
    assertFalse(Upgrade.isNeeded(index));
    assertEquals(before, contents());
    assertEquals(addedBefore, added());
    assertTrue(IndexCheck.of(index).isWhole());
    try (ArchiveSearcher archive = ArchiveSearcher.open(index)) {
      List<Instant> runs =
          new ArchiveStatus(archive).runs().stream().map(run -> run.ended()).toList();
      assertEquals(2, runs.size(), "the first one and the rebuilding");
      assertEquals(Instant.parse("2024-01-03T00:00:00Z"), runs.get(1));
    }
    assertNothingIsLeft();
  }

  @Test
  void nothingIsLostWithoutAWord() throws IOException {
    OtherSchema.make(index, -1);
    Files.delete(files.resolve("甲报/2024-01-02/2.jsonl"));
    Files.writeString(files.resolve("甲报/2024-01-02/1.jsonl"), "");
    String refusal = refusal();
    assertTrue(refusal.contains("but 1 of 3 are gone"), refusal);
    assertTrue(refusal.contains("2024-01-02/2.jsonl. Nothing was changed."), refusal);
    write("甲报/2024-01-02/2.jsonl", "种子到了");
    assertTrue(refusal().contains("2024-01-02/1.jsonl. Nothing was changed."), refusal());
    assertTrue(Upgrade.isNeeded(index));
    assertEquals(
        List.of(1), rebuild(true).lost().stream().map(Upgrade.OldSource::articles).toList());
    assertEquals(2, contents().files().size());
  }

  @Test
  void aServerServesTheOldOneUntilTheNewOneIsThere() throws IOException {
    try (ArchiveSearcher archive = ArchiveSearcher.open(index)) {
      OtherSchema.make(index, -1);
      assertThrows(IncompatibleIndexException.class, archive::refresh);
      assertEquals(1, archive.search(SearchRequest.of("豆角")).total());
      write("甲报/2024-01-02/1.jsonl", "南瓜丰收");
      rebuild(false);
      archive.refresh();
      assertEquals(0, archive.search(SearchRequest.of("豆角")).total());
      assertEquals(1, archive.search(SearchRequest.of("南瓜")).total());
    }
  }

  @Test
  void whatWasInterruptedIsGoneOnWith() throws IOException {
    IndexContents before = contents();
    OtherSchema.make(index, -1);
    try (Upgrade upgrade = Upgrade.begin(index, "fangzhi index a")) {
      assertEquals(3, upgrade.sources().size());
      Path first = Path.of(upgrade.sources().get(0).key());
      new Ingest(tagger, upgrade.writer(), SILENT)
          .runOn(List.of(new SourceFile(first, upgrade.sources().get(0).shownName())));
      IndexInUseException refused = assertThrows(IndexInUseException.class, () -> rebuild(false));
      assertTrue(String.valueOf(refused.getMessage()).contains("(fangzhi index a)"));
    }
    assertTrue(Upgrade.isNeeded(index));
    Rebuild.Rebuilt rebuilt = rebuild(false);
    assertEquals(1, rebuilt.report().files().unchanged());
    assertEquals(before, contents());
    assertNothingIsLeft();
  }

  @Test
  void whatIsLeftBesideAnIndexGoes() throws IOException {
    Path left = Files.createDirectory(index.resolve("restoring"));
    Files.createFile(left.resolve("_0.cfs"));
    Path foreign = Files.createDirectory(index.resolve("upgrading"));
    Files.createFile(foreign.resolve("letter.txt"));
    ArchiveWriter.open(index).close();
    assertFalse(Files.exists(left));
    assertTrue(Files.exists(foreign.resolve("letter.txt")));
  }

  private Rebuild.Rebuilt rebuild(boolean prune) throws IOException {
    return new Rebuild(tagger, SILENT).run(index, prune, "");
  }

  private String refusal() {
    return String.valueOf(
        assertThrows(IncompatibleIndexException.class, () -> rebuild(false)).getMessage());
  }

  private void assertNothingIsLeft() throws IOException {
    try (Stream<Path> all = Files.list(index)) {
      assertTrue(all.noneMatch(Files::isDirectory));
    }
  }

  private IndexContents contents() throws IOException {
    try (Directory directory = FSDirectory.open(index)) {
      return IndexContents.of(directory);
    }
  }

  /** When each article was put in. */
  private String added() throws IOException {
    try (Directory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return java.util.stream.IntStream.range(0, reader.maxDoc())
          .mapToObj(doc -> stored(reader, doc))
          .filter(line -> !line.startsWith("null"))
          .sorted()
          .collect(Collectors.joining("\n"));
    }
  }

  private static String stored(DirectoryReader reader, int document) {
    try {
      var fields = reader.storedFields().document(document);
      return fields.get("id") + " " + fields.get("added");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
