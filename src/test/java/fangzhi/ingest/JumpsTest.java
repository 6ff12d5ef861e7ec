package fangzhi.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.ArticleCounts;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Continuation;
import fangzhi.place.PlaceTagger;
import fangzhi.place.ShippedPlaces;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Facet;
import fangzhi.search.Hit;
import fangzhi.search.SearchRequest;
import fangzhi.search.SearchResult;
import fangzhi.search.Sort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories that go on on another page, from the sample's pages to search results. */
class JumpsTest {
  private static final Path SAMPLE = SampleFiles.ARTICLES.resolve("方志样报/2025-09-12");

  private final Path pages;
  private final Path temporary;
  private final PlaceTagger tagger = ShippedPlaces.TAGGER;

  JumpsTest(@TempDir Path temporary) throws Exception {
    this.temporary = temporary.toRealPath();
    this.pages = this.temporary.resolve("方志样报/2025-09-12");
  }

  @BeforeEach
  void copySample() throws Exception {
    Files.createDirectories(pages);
    copy("01.txt");
    copy("03.txt");
  }

  @Test
  void storyOfTwoPagesIsOneHitWithBothSources() throws Exception {
    assertEquals(new ArticleCounts(0, 4, 0, 0, 1, 3), run("a", false, pages).articles());
    SearchResult result = search("a", "清潩河");
    assertEquals(1, result.total());
    assertEquals(1, result.facets().getOrDefault(Facet.BYLINE, List.of()).getFirst().count());
    ArchivedArticle found = result.hits().getFirst().found();
    assertEquals("清潩河畔 三年变了样", found.article().heading().headline());
    assertEquals("2025-09-12/01.txt", found.article().source().file());
    Continuation rest = found.continuations().getFirst();
    assertEquals("清潩河畔变了样", rest.heading().headline());
    assertEquals("2025-09-12/03.txt", rest.source().file());
    ArchivedArticle whole = article("a", rest.id());
    assertEquals(found.id(), whole.id());
    assertEquals(List.of("郝桂兰", "翟永安"), whole.article().mentions().names());
    assertEquals(5, whole.article().paragraphs().size());
    assertEquals("捞出垃圾460吨", whole.article().body().replaceAll("(?s).*(捞出.{6}吨?).*", "$1"));
    for (String query : List.of("捞出垃圾", "清潩河畔变了样", "翟永安", "郝桂兰")) {
      assertEquals(1, search("a", query).total(), query);
    }
  }

  @Test
  void partIsAnArticleOfItsOwnWhenTheOtherGoes() throws Exception {
    run("a", false, pages);
    Files.delete(pages.resolve("01.txt"));
    assertEquals(new ArticleCounts(3, 0, 0, 2, -1, 2), run("a", true, pages).articles());
    assertEquals("清潩河畔变了样", only("a", "翟永安").article().heading().headline());
    assertEquals(0, search("a", "郝桂兰").total());
    copy("01.txt");
    assertEquals(new ArticleCounts(2, 2, 0, 0, 1, 3), run("a", false, pages).articles());
    assertEquals("清潩河畔 三年变了样", only("a", "翟永安").article().heading().headline());
  }

  @Test
  void aSecondReadingOfThePageLeavesAllApartAndSaysSo() throws Exception {
    run("a", false, pages);
    String other = Files.readString(pages.resolve("01.txt")).replace("白鹭", "野鸭");
    Files.writeString(pages.resolve("1版.txt"), other);
    IngestReport report = run("a", false, pages);
    assertEquals(new ArticleCounts(3, 2, 0, 0, -1, 6), report.articles());
    assertEquals(
        "2025-09-12/03.txt: line 5: goes on from 第一版, but from which article isn't certain; left"
            + " apart",
        report.warnings().getLast());
    assertEquals("清潩河畔变了样", only("a", "翟永安").article().heading().headline());
  }

  @Test
  void whateverComesAndGoesTheArchiveIsAsIfIndexedAtOnce() throws Exception {
    Random random = new Random(5);
    for (int round = 0; round < 12; round++) {
      for (String name : List.of("01.txt", "03.txt")) {
        change(name, random.nextInt(4));
        if (random.nextBoolean()) {
          run("a", true, pages);
        }
      }
      run("a", true, pages);
      String fresh = "fresh" + round;
      run(fresh, false, pages);
      assertEquals(all(fresh), all("a"), "round " + round);
    }
  }

  private void change(String name, int how) throws Exception {
    Path file = pages.resolve(name);
    copy(name);
    String text = Files.readString(file);
    switch (how) {
      case 0 -> Files.delete(file);
      case 1 -> Files.writeString(file, text.replaceAll("（[上下].*）", ""));
      case 2 -> Files.writeString(file, text.replace("河", "江"));
      default -> {}
    }
  }

  private void copy(String name) throws Exception {
    Files.writeString(pages.resolve(name), Files.readString(SAMPLE.resolve(name)));
  }

  private IngestReport run(String index, boolean prune, Path path) throws Exception {
    try (ArchiveWriter writer = ArchiveWriter.open(temporary.resolve(index))) {
      Ingest ingest = new Ingest(tagger, writer, (files, all, articles) -> {});
      return prune ? ingest.runAndPrune(List.of(path)) : ingest.run(List.of(path));
    }
  }

  private Map<String, ArchivedArticle> all(String index) throws Exception {
    Map<String, ArchivedArticle> articles = new TreeMap<>();
    for (Hit hit : search(index, "").hits()) {
      articles.put(hit.found().id(), article(index, hit.found().id()));
    }
    return Collections.unmodifiableMap(articles);
  }

  private ArchivedArticle only(String index, String query) throws Exception {
    SearchResult result = search(index, query);
    assertEquals(1, result.total());
    return result.hits().getFirst().found();
  }

  private ArchivedArticle article(String index, String id) throws Exception {
    try (ArchiveSearcher searcher = ArchiveSearcher.open(temporary.resolve(index))) {
      return searcher.article(id).orElseThrow();
    }
  }

  private SearchResult search(String index, String query) throws Exception {
    try (ArchiveSearcher searcher = ArchiveSearcher.open(temporary.resolve(index))) {
      return searcher.search(SearchRequest.of(query).withSort(Sort.RELEVANCE));
    }
  }
}
