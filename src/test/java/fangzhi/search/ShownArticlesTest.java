package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.Analyzers;
import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found by way of headings, against the whole order. */
class ShownArticlesTest {
  private static final long SEED = Long.getLong("shown.seed", 20261122);
  private static final int ARTICLES = 400;
  private static final int ROUNDS = 400;
  private static final String CHARACTERS = "的灯亮树绿河西社区题目春雨";
  private static final List<String> QUERIES =
      List.of("灯", "灯亮", "树", "灯 树", "\"灯亮\"", "灯 OR 树", "标题:灯", "树绿灯亮", "题", "灯 -树");

  private final Random random = new Random(SEED);
  private final Analyzer words = Analyzers.words();
  private final Path folder;

  ShownArticlesTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    List<ArchivedArticle> articles =
        IntStream.range(0, ARTICLES).mapToObj(i -> story("s" + i)).toList();
    write("k", articles.subList(0, ARTICLES / 2));
    write("l", articles.subList(ARTICLES / 2, ARTICLES));
  }

  private ArchivedArticle story(String id) {
    LocalDate day = LocalDate.ofEpochDay(random.nextInt(1_000));
    return Stories.of(id, Heading.of(text(3)), text(40), day, List.of());
  }

  /** The later a character stands in the list, the rarer it is. */
  private String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= random.nextInt(length); i++) {
      text.append(CHARACTERS.charAt(random.nextInt(1 + random.nextInt(CHARACTERS.length()))));
    }
    return text.toString();
  }

  private void write(String key, List<ArchivedArticle> articles) throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, key, articles);
    }
  }

  @Test
  void thoseInHeadingsAreTheFirstWhereNothingElseCanScoreMore() throws IOException {
    int certain = 0;
    int uncertain = 0;
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      Snapshot snapshot = Snapshot.of(reader);
      for (int i = 0; i < ROUNDS; i++) {
        String typed = QUERIES.get(random.nextInt(QUERIES.size()));
        ArchiveQuery query = ArchiveQuery.of(SearchRequest.of(typed), snapshot.searcher(), words);
        ShownArticles whole = shown(snapshot, query, Integer.MAX_VALUE);
        List<FoundArticle> all = whole.behind(null, ARTICLES);
        Position last = all.isEmpty() || random.nextBoolean() ? null : any(all).position();
        int number = 1 + random.nextInt(20);
        List<FoundArticle> expected = whole.behind(last, number);
        List<FoundArticle> found = shown(snapshot, query, 1).behind(last, number);
        assertEquals(plain(expected), plain(found), "seed " + SEED + ", " + typed);
        if (!expected.isEmpty() && score(expected.getLast()) > query.mostWithoutHeading()) {
          certain++;
        } else {
          uncertain++;
        }
      }
    }
    assertTrue(certain > 20 && uncertain > 20, certain + " and " + uncertain);
  }

  @Test
  void nothingScoresMoreWithoutAHeadingThanIsSaid() throws IOException {
    int compared = 0;
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      Snapshot snapshot = Snapshot.of(reader);
      for (String typed : QUERIES) {
        ArchiveQuery query = ArchiveQuery.of(SearchRequest.of(typed), snapshot.searcher(), words);
        Found found = FacetCounter.find(snapshot, query, Selection.NONE);
        FoundDocuments inHeadings =
            DocumentsCollector.find(snapshot.searcher(), query.inHeadings(found.documents()));
        List<Integer> there = inHeadings.and(inHeadings).boxed().toList();
        for (FoundArticle doc : shown(snapshot, query, Integer.MAX_VALUE).behind(null, ARTICLES)) {
          if (!there.contains(doc.document())) {
            compared++;
            assertTrue(score(doc) < query.mostWithoutHeading(), typed);
          }
        }
      }
    }
    assertTrue(compared > 100, compared + " articles without a heading");
  }

  private static ShownArticles shown(Snapshot snapshot, ArchiveQuery query, int many)
      throws IOException {
    Found found = FacetCounter.find(snapshot, query, Selection.NONE);
    OrderedArticles order = OrderedArticles.of(snapshot, query, Sort.RELEVANCE);
    FoundGroups none = FoundGroups.none(snapshot.groups(), order);
    return new ShownArticles(snapshot.searcher(), query, found, none, order, many);
  }

  private FoundArticle any(List<FoundArticle> docs) {
    return docs.get(random.nextInt(docs.size()));
  }

  private static float score(FoundArticle doc) {
    return doc.position().score();
  }

  private static List<String> plain(List<FoundArticle> docs) {
    return docs.stream().map(doc -> doc.document() + " " + score(doc)).toList();
  }
}
