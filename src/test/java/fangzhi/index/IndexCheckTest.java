package fangzhi.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault is made by a writer that knows nothing of our books. */
class IndexCheckTest {
  private final Path folder;

  IndexCheckTest(@TempDir Path folder) {
    this.folder = folder.resolve("index");
  }

  @BeforeEach
  void makeIndex() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(
          writer, "k", List.of(Stories.plain("a1", "甲", "一"), Stories.plain("a2", "乙", "二")));
      Stories.write(writer, "other", List.of(Stories.plain("b1", "丙", "三")));
    }
  }

  @Test
  void aWholeIndexIsCounted() throws IOException {
    CheckReport report = IndexCheck.of(folder);
    assertEquals(List.of(), report.problems());
    assertEquals(2, report.sources());
    assertEquals(3, report.articles());
    assertTrue(report.files() > 1 && report.bytes() > 1_000, report.toString());
  }

  @Test
  void whereNobodyMayWriteItIsCheckedWithoutTheLock() throws IOException {
    try (Directory files = FSDirectory.open(folder);
        Directory forbidden = new Forbidden(files)) {
      CheckReport report = IndexCheck.of(forbidden, folder);
      assertTrue(report.isWhole() && !report.isLocked(), report.toString());
      assertEquals(3, report.articles());
    }
    assertTrue(IndexCheck.of(folder).isLocked());
  }

  /** A folder that can't be written to; root may write to any real one. */
  private static final class Forbidden extends FilterDirectory {
    Forbidden(Directory files) {
      super(files);
    }

    @Override
    public Lock obtainLock(String name) throws IOException {
      throw new AccessDeniedException(name);
    }
  }

  @Test
  void aLostArticleIsMissedInItsFile() throws IOException {
    delete(new Term(Fields.ID, "a2"));
    assertEquals(List.of("k: has 1 of its 2 articles"), IndexCheck.of(folder).problems());
  }

  @Test
  void lostLinesOfAPageAreMissed() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder);
        SourceUpdate update = writer.begin("page", "page.txt", "hash")) {
      update.addLines(Collections.nCopies(1_001, "一行字"));
      update.finish();
    }
    assertEquals(List.of(), IndexCheck.of(folder).problems());
    delete(new Term(Fields.PAGE_LINES, pageLines(1)));
    assertEquals(List.of("page.txt: lacks lines of its page"), IndexCheck.of(folder).problems());
    delete(new Term(Fields.SOURCE_KEY, "page"));
    assertEquals(
        List.of("lines of a page: belong to no source file"), IndexCheck.of(folder).problems());
  }

  /** The term of some lines of the only page. */
  private String pageLines(int number) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      Terms terms = MultiTerms.getTerms(reader, Fields.PAGE_LINES);
      return PageLines.generation(terms.getMin().utf8ToString()) + "/" + number;
    }
  }

  @Test
  void aFileThatIsInTheIndexTwiceIsFound() throws IOException {
    Path second = folder.resolveSibling("second");
    try (ArchiveWriter writer = ArchiveWriter.open(second)) {
      Stories.write(writer, "k", List.of(Stories.plain("c1", "丁", "四")));
    }
    try (Directory directory = FSDirectory.open(folder);
        Directory other = FSDirectory.open(second);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addIndexes(other);
      writer.setLiveCommitData(Schema.commitData().entrySet());
      writer.commit();
    }
    assertEquals(List.of("k: is in the index twice"), IndexCheck.of(folder).problems());
  }

  @Test
  void aFolderOfSomethingElseStaysAsItIs() throws IOException {
    Path site = Files.createDirectory(folder.resolveSibling("site"));
    Files.createFile(site.resolve("_config.yml"));
    Files.createFile(site.resolve("_old_notes.txt"));
    assertThrows(MissingIndexException.class, () -> IndexCheck.of(site));
    try (var files = Files.list(site)) {
      assertEquals(2, files.count());
    }
    String refused =
        String.valueOf(
            assertThrows(IndexUnavailableException.class, () -> IndexFolder.requireOwn(site))
                .getMessage());
    assertTrue(refused.contains("holds other files and no index"), refused);
  }

  @Test
  void articlesOfNoFileAreFound() throws IOException {
    delete(new Term(Fields.SOURCE_KEY, "k"));
    assertEquals(List.of("2 articles: belong to no source file"), IndexCheck.of(folder).problems());
  }

  @Test
  void aGroupThatLacksAMemberIsFound() throws IOException {
    InventedGroups.write(folder, Map.of("a1", Optional.of(7L)));
    assertEquals(
        List.of("articles [a1]: are a group that lacks some"), IndexCheck.of(folder).problems());
    long number = VersionGroups.number(List.of("a1", "a2"));
    InventedGroups.write(folder, Map.of("a1", Optional.of(number), "a2", Optional.of(number)));
    assertEquals(List.of(), IndexCheck.of(folder).problems());
    assertEquals(1, IndexCheck.of(folder).groups());
  }

  @Test
  void aFlippedBitIsFoundInItsFile() throws IOException {
    Path file = anyFile("_*.cfs");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    List<String> problems = IndexCheck.of(folder).problems();
    assertEquals(1, problems.size());
    assertTrue(
        problems.getFirst().startsWith(file.getFileName() + " is damaged: "), problems.toString());
  }

  @Test
  void anIndexThatIsWrittenToIsNotChecked() throws IOException {
    ArchiveWriter writer = ArchiveWriter.open(folder);
    try (writer) {
      assertThrows(IndexInUseException.class, () -> IndexCheck.of(folder));
    }
  }

  private Path anyFile(String glob) throws IOException {
    try (var files = Files.newDirectoryStream(folder, glob)) {
      return files.iterator().next();
    }
  }

  private void delete(Term term) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.deleteDocuments(term);
      writer.commit();
    }
  }
}
