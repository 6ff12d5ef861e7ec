package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.place.Gazetteer;
import fangzhi.place.ShippedPlaces;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class TimeBudgetTest {
  private static final int ARTICLES = 2_000;

  private static Path folder = Path.of("");

  @BeforeAll
  static void fill(@TempDir Path made) throws Exception {
    folder = made;
    List<ArchivedArticle> articles =
        IntStream.range(0, ARTICLES)
            .mapToObj(i -> Stories.plain("a" + i, "河西社区亮灯", "昨晚，灯亮了。"))
            .toList();
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "a", articles);
      writer.commit();
    }
  }

  @Test
  void aSearchOutOfTimeHasNoResultAtAll() throws Exception {
    for (Duration allowed : List.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofNanos(20_000))) {
      try (ArchiveSearcher archive = ArchiveSearcher.open(folder, allowed)) {
        SearchTimeoutException thrown =
            assertThrows(SearchTimeoutException.class, () -> archive.search(Requests.query("灯 亮")));
        assertEquals(allowed, thrown.allowed());
      }
    }
  }

  @Test
  void noQuestionIsAnsweredOutOfTime() throws Exception {
    SearchRequest request = Requests.query("灯");
    FacetRequest places =
        new FacetRequest(Facet.PLACE, request, "", FacetRequest.Order.NAME, 1, 20);
    ArchivedArticle article = Stories.plain("a0", "河西社区亮灯", "");
    Gazetteer gazetteer = ShippedPlaces.GAZETTEER;
    try (ArchiveSearcher archive = ArchiveSearcher.open(folder, Duration.ofNanos(1))) {
      Communities communities = new Communities(archive, gazetteer);
      Map<String, Executable> questions =
          Map.of(
              "search", () -> archive.search(request),
              "facet", () -> archive.facet(places),
              "marks", () -> archive.marks(article, request),
              "article", () -> archive.article("a0"),
              "suggestions", () -> new Suggestions(archive, communities).of("灯"),
              "people", () -> new People(archive).find("", 1),
              "communities", () -> communities.find("河西", 1),
              "help",
                  () ->
                      archive.read(
                          commit ->
                              new HelpFinder(commit, List.of(), request).nothing(archive.words())));
      questions.forEach(
          (name, question) -> assertThrows(SearchTimeoutException.class, question, name));
      assertEquals(ARTICLES, archive.articleCount());
    }
  }

  /** The time goes on by one whenever somebody looks at it. */
  private static ArchiveSearcher open(int looks) throws Exception {
    return TickingArchive.open(folder, looks);
  }

  @Test
  void whatIsFoundInTimeIsTrueAndSaidToBeAPart() throws Exception {
    SearchRequest request = Requests.query("灯 亮");
    SearchResult whole = open(Integer.MAX_VALUE).searchInTime(request);
    assertFalse(whole.partial());
    int none = 0;
    int parts = 0;
    boolean isWhole = false;
    for (int looks = 0; !isWhole; looks++) {
      try (ArchiveSearcher archive = open(looks)) {
        SearchResult found = archive.searchInTime(request);
        isWhole = !found.partial();
        if (isWhole) {
          assertEquals(whole.total(), found.total());
          assertEquals(ids(whole), ids(found));
        } else {
          parts++;
          assertIsPartOf(whole, found);
        }
      } catch (SearchTimeoutException e) {
        none++;
        assertEquals(0, parts, "with more time there was nothing again");
      }
    }
    assertTrue(none > 0 && parts > 1, none + " times nothing, " + parts + " parts");
  }

  private static void assertIsPartOf(SearchResult whole, SearchResult part) {
    assertTrue(part.total() > 0 && part.total() <= whole.total(), part.total() + " found");
    assertEquals(Math.min(100, part.cards()), part.hits().size());
    assertNull(part.next());
    part.facets()
        .forEach(
            (facet, values) ->
                values.forEach(
                    value -> assertTrue(value.count() <= part.total(), facet + " " + value)));
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.found().id()).toList();
  }

  @Test
  void aLaterPageIsToldWholeOrNotAtAll() throws Exception {
    SearchRequest request = Requests.query("灯 亮").withPage(2);
    boolean isWhole = false;
    for (int looks = 0; !isWhole; looks++) {
      try (ArchiveSearcher archive = open(looks)) {
        SearchResult found = archive.searchInTime(request);
        assertEquals(ARTICLES, found.total());
        assertFalse(found.partial());
        isWhole = true;
      } catch (SearchTimeoutException e) {
        assertTrue(looks < 1_000, "no end");
      }
    }
  }

  @Test
  void theTimeIsLookedAtOnTheWayDownTheOrderOfDates() throws Exception {
    SearchRequest first = Requests.query("灯").withSort(Sort.NEWEST).withSize(1);
    int strides = 20;
    SearchRequest deep = first.withPage(strides * TickingArchive.STRIDE);
    assertTrue(looksNeeded(deep) >= looksNeeded(first) + strides - 1);
  }

  private static int looksNeeded(SearchRequest request) throws Exception {
    for (int looks = 0; ; looks++) {
      try (ArchiveSearcher archive = open(looks)) {
        archive.search(request);
        return looks;
      } catch (SearchTimeoutException e) {
        assertTrue(looks < 1_000, "no end");
      }
    }
  }

  @Test
  void anExportHasAllTheTimeItNeeds() throws Exception {
    try (ArchiveSearcher archive = ArchiveSearcher.open(folder, Duration.ofNanos(1));
        WholeResult whole = archive.whole(Requests.query("灯"))) {
      int articles = 0;
      while (whole.next().isPresent()) {
        articles++;
      }
      assertEquals(ARTICLES, articles);
    }
  }

  @Test
  void anyBudgetGivesTheWholeResultOrNone() throws Exception {
    int whole = 0;
    for (long micros = 50; whole < 5; micros = micros * 5 / 4) {
      try (ArchiveSearcher archive =
          ArchiveSearcher.open(folder, Duration.ofNanos(micros * 1_000))) {
        SearchResult result = archive.search(Requests.query("灯 亮"));
        assertEquals(ARTICLES, result.total());
        assertEquals(100, result.hits().size());
        whole++;
      } catch (SearchTimeoutException e) {
        assertEquals(Duration.ofNanos(micros * 1_000), e.allowed());
      }
    }
  }
}
