package fangzhi.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Rejected;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveWriterTest {
  private final Path folder;

  ArchiveWriterTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void articlesComeBackAsTheyWere() throws IOException {
    ArchivedArticle complete = Stories.complete("a1");
    ArchivedArticle bare = Stories.plain("a2", null, "");
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", List.of(complete, bare));
    }
    assertEquals(Map.of("a1", complete, "a2", bare), committed());
  }

  @Test
  void oddFieldsAreTaken() throws IOException {
    String endless = "x".repeat(70_000);
    ArchivedArticle odd =
        Stories.of(
            "odd",
            new fangzhi.model.Heading(endless, "", " ", "\u0000\u001F/"),
            endless + "长".repeat(70_000) + "\uD800",
            null,
            List.of("/", endless + "/" + endless, ""));
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", List.of(odd));
    }
    assertEquals(
        List.of(odd.article().heading()),
        committed().values().stream().map(stored -> stored.article().heading()).toList());
  }

  @Test
  void nothingIsSeenBeforeTheCommit() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", List.of(Stories.plain("a1", "甲", "乙")));
      assertEquals(Map.of(), committed());
      writer.commit();
      assertEquals(1, committed().size());
    }
  }

  @Test
  void newContentReplacesTheFilesArticlesOnly() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(
          writer, "k", List.of(Stories.plain("a1", "旧", ""), Stories.plain("a2", "旧", "")));
      Stories.write(writer, "other", List.of(Stories.plain("b1", "别", "")));
      writer.commit();
      Stories.write(writer, "k", List.of(Stories.plain("a2", "新", "")));
      assertEquals(2, writer.articleCount());
      assertFalse(writer.containsId("a1"));
    }
    assertEquals(
        Map.of("a2", Stories.plain("a2", "新", ""), "b1", Stories.plain("b1", "别", "")),
        committed());
  }

  @Test
  void anUnfinishedUpdateLeavesTheEarlierArticles() throws IOException {
    ArchivedArticle old = Stories.plain("a1", "旧", "");
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", List.of(old));
      writer.commit();
      try (SourceUpdate update = writer.begin("k", "k", "other")) {
        update.add(Stories.plain("a1", "新", ""));
        update.add(Stories.plain("a9", "新", ""));
        assertTrue(update.taken("a9"));
      }
      assertFalse(writer.containsId("a9"));
      assertTrue(writer.containsId("a1"));
      assertEquals("hash of k", writer.source("k").orElseThrow().contentHash());
    }
    assertEquals(Map.of("a1", old), committed());
  }

  @Test
  void closingTakesBackOpenUpdatesAndKeepsFinishedOnes() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "done", List.of(Stories.plain("d", "完", "")));
      SourceUpdate open = writer.begin("open", "open", "h");
      open.add(Stories.plain("o", "未", ""));
      assertThrows(IllegalStateException.class, writer::commit);
      assertThrows(IllegalStateException.class, () -> writer.begin("open", "open", "h"));
    }
    assertEquals(List.of("d"), List.copyOf(committed().keySet()));
  }

  @Test
  void sourcesAreKnownByKeyAndContentBeforeAndAfterTheCommit() throws IOException {
    SourceRecord record = new SourceRecord("k", "k", "hash of k", 1, SourceNotes.NONE);
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", List.of(Stories.plain("a1", "甲", "")));
      assertSource(writer, Optional.of(record));
      writer.commit();
      assertSource(writer, Optional.of(record));
    }
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      assertSource(writer, Optional.of(record));
      writer.remove("k");
      writer.remove("unknown");
      assertSource(writer, Optional.empty());
      assertEquals(0, writer.articleCount());
      writer.commit();
      assertSource(writer, Optional.empty());
    }
    assertEquals(Map.of(), committed());
  }

  @Test
  void whatIsNotedOfASourceComesBack() throws IOException {
    SourceNotes notes =
        new SourceNotes(
            3,
            List.of(new Rejected("k", 7, "not JSON: a b"), new Rejected("k", null, "2 more")),
            List.of("line 1: no date", "second"));
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      try (SourceUpdate update = writer.begin("k", "k", "h")) {
        update.finish(notes);
      }
      writer.commit();
      assertEquals(notes, writer.source("k").orElseThrow().notes());
    }
  }

  @Test
  void sourcesBelowAFolderAndNamesTakenAreKnownBeforeAndAfterTheCommit() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      for (String key : List.of("/a/2", "/a/1", "/ab/1", "/a/3")) {
        Stories.write(writer, key, List.of());
      }
      writer.remove("/a/3");
      for (int round = 0; round < 2; round++) {
        List<SourceRecord> below = writer.sourcesByPrefix("/a/");
        assertEquals(List.of("/a/1", "/a/2"), below.stream().map(SourceRecord::key).toList());
        assertTrue(writer.isNameTaken("/a/1", "/b/1"));
        assertFalse(writer.isNameTaken("/a/1", "/a/1"));
        assertFalse(writer.isNameTaken("/a/3", "/b/1"));
        writer.commit();
      }
    }
  }

  private static void assertSource(ArchiveWriter writer, Optional<SourceRecord> record)
      throws IOException {
    assertEquals(record, writer.source("k"));
    assertEquals(record, writer.sourceByHash("hash of k"));
  }

  @Test
  void anIdBelongsToOneArticle() throws IOException {
    ArchivedArticle story = Stories.plain("same", "甲", "");
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "one", List.of(story));
      for (int round = 0; round < 2; round++) {
        try (SourceUpdate update = writer.begin("two", "two", "h")) {
          assertTrue(update.taken("same"));
          assertThrows(IllegalArgumentException.class, () -> update.add(story));
        }
        writer.commit();
      }
      writer.remove("one");
      Stories.write(writer, "two", List.of(story));
    }
    assertEquals(Map.of("same", story), committed());
  }

  @Test
  void aSecondWriterIsRefused() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      assertEquals(0, writer.articleCount());
      assertThrows(IndexInUseException.class, () -> ArchiveWriter.open(folder));
    }
  }

  @Test
  void anIndexOfAnotherSchemaIsRefused() throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter foreign = new IndexWriter(directory, new IndexWriterConfig())) {
      foreign.addDocument(new Document());
      foreign.commit();
    }
    assertThrows(IncompatibleIndexException.class, () -> ArchiveWriter.open(folder));
  }

  private Map<String, ArchivedArticle> committed() throws IOException {
    Map<String, ArchivedArticle> articles = new TreeMap<>();
    try (FSDirectory directory = FSDirectory.open(folder);
        DirectoryReader reader = Schema.open(directory, folder)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      TermQuery all = new TermQuery(new Term(Fields.TYPE, Fields.ARTICLE));
      for (ScoreDoc hit : searcher.search(all, 100).scoreDocs) {
        ArchivedArticle article = ArticleDocument.read(searcher.storedFields().document(hit.doc));
        articles.put(article.id(), article);
      }
    }
    return articles;
  }
}
