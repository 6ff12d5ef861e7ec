package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.place.Gazetteer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class TimeBudgetTest {
  private static final int ARTICLES = 2_000;

  private static void fill(Path folder) throws Exception {
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
  void aSearchOutOfTimeHasNoResultAtAll(@TempDir Path folder) throws Exception {
    fill(folder);
    for (Duration allowed : List.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofNanos(20_000))) {
      try (ArchiveSearcher archive = ArchiveSearcher.open(folder, allowed)) {
        SearchTimeoutException thrown =
            assertThrows(SearchTimeoutException.class, () -> archive.search(Requests.query("灯 亮")));
        assertEquals(allowed, thrown.allowed());
      }
    }
  }

  @Test
  void noQuestionIsAnsweredOutOfTime(@TempDir Path folder) throws Exception {
    fill(folder);
    SearchRequest request = Requests.query("灯");
    FacetRequest places =
        new FacetRequest(Facet.PLACE, request, "", FacetRequest.Order.NAME, 1, 20);
    ArchivedArticle article = Stories.plain("a0", "河西社区亮灯", "");
    Gazetteer gazetteer = Gazetteer.load(Path.of("index-data", "places"));
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

  @Test
  void anExportHasAllTheTimeItNeeds(@TempDir Path folder) throws Exception {
    fill(folder);
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
  void anyBudgetGivesTheWholeResultOrNone(@TempDir Path folder) throws Exception {
    fill(folder);
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
