package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.SourceUpdate;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import fangzhi.model.Mentions;
import fangzhi.model.Person;
import fangzhi.model.SourceRef;
import fangzhi.place.ShippedPlaces;
import fangzhi.search.ArchiveSearcher;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article's page with what stands around the article. */
class ArticleSourceTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
  private static final List<String> LINES =
      List.of("样报 第2版", "", "修桥", "葛长河修好了老桥。", "点灯", "巷口的灯", "笼亮了<。", "葛长河在老桥上", "题在后");

  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      try (SourceUpdate update = writer.begin("a.txt", "a.txt", "h")) {
        update.addLines(LINES);
        update.add(item("bridge", Kind.ARTICLE, "修桥", "葛长河修好了老桥。", "葛长河", 3, 4, 9, 9));
        update.add(item("lamps", Kind.ARTICLE, "点灯", "巷口的灯笼亮了<。", null, 5, 7));
        update.add(item("photo", Kind.PHOTO, null, "葛长河在老桥上", "葛长河", 8, 8));
        update.finish();
      }
      try (SourceUpdate update = writer.begin("b.jsonl", "b.jsonl", "i")) {
        update.add(item("again", Kind.ARTICLE, "桥上的人", "葛长河又来了。", "葛长河", 1, 1));
        update.finish();
      }
    }
    site = Site.of(ArchiveSearcher.open(folder), ShippedPlaces.GAZETTEER);
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  @Test
  void linesStandBesideTheStoryWithItsOwnMarked() throws Exception {
    Document page = site.page("/article/lamps");
    List<String> lines =
        page.select(".lines li").stream().map(li -> li.attr("value") + " " + li.text()).toList();
    assertEquals(
        List.of(
            "1 样报 第2版", "3 修桥", "4 葛长河修好了老桥。", "5 点灯", "6 巷口的灯", "7 笼亮了<。", "8 葛长河在老桥上", "9 题在后"),
        lines);
    assertEquals(List.of("点灯", "巷口的灯", "笼亮了<。"), page.select(".lines .own li").eachText());
    assertEquals("L5", page.expectFirst(".lines .first li").id());
  }

  @Test
  void linesOfOtherStoriesLeadToThem() throws Exception {
    Document page = site.page("/article/lamps");
    assertEquals(
        List.of("/article/bridge", "/article/photo", "/article/bridge"),
        page.select(".lines a").eachAttr("href"));
    assertEquals("修桥", page.expectFirst(".lines a").attr("title"));
    assertTrue(page.select(".lines ol:first-of-type a").isEmpty());
  }

  @Test
  void storyInTwoPiecesIsMarkedInBoth() throws Exception {
    Document page = site.page("/article/bridge");
    assertEquals(List.of("修桥", "葛长河修好了老桥。", "题在后"), page.select(".lines .own li").eachText());
    assertEquals(1, page.select(".lines .first").size());
  }

  @Test
  void captionStandsWithTheStoryItGoesWith() throws Exception {
    Document page = site.page("/article/bridge");
    assertEquals(List.of("葛长河在老桥上 记者 林小满"), page.select(".captions li").eachText());
    assertTrue(site.page("/article/lamps").select(".captions").isEmpty());
    assertTrue(site.page("/article/photo").select(".captions").isEmpty());
  }

  @Test
  void otherStoriesOfThePageAreListedAndTheNeighboursLed() throws Exception {
    Document page = site.page("/article/lamps");
    Element others = page.expectFirst("nav.similar");
    assertEquals(List.of("修桥", "图片 葛长河在老桥上"), others.select(".versions li").eachText());
    assertEquals("/article/bridge", others.select("[rel=prev]").attr("href"));
    assertTrue(others.select("[rel=next]").isEmpty());
    assertEquals(List.of("点灯"), site.page("/article/bridge").select("nav .versions li").eachText());
  }

  @Test
  void dateLeadsToWhatTheDayPrinted() throws Exception {
    Document page = site.page("/article/lamps");
    assertEquals("/day/2024-05-01", page.expectFirst("a.date").attr("href"));
    assertEquals(200, site.get("/day/2024-05-01").statusCode());
  }

  @Test
  void relatedStoriesTellWhatTheyShare() throws Exception {
    Element related =
        site.page("/article/bridge").expectFirst("section.similar[aria-labelledby=related-title]");
    assertEquals(List.of("桥上的人 2024-05-01 样报 第 2 版 都写到：葛长河"), related.select("li").eachText());
    assertEquals("/article/again", related.expectFirst("a").attr("href"));
  }

  @Test
  void storyWithoutLinesHasItsRecordBeside() throws Exception {
    Document page = site.page("/article/again");
    assertTrue(page.select(".lines, .beside").isEmpty());
    assertEquals(1, page.select(".record").size());
  }

  @Test
  void englishPageMarksWhatIsChinese() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(site.address().resolve("/article/lamps"))
            .header("Accept-Language", "en")
            .build();
    Document page = Jsoup.parse(site.send(request).body());
    assertEquals("The page’s text", page.select("#source-title").text());
    assertTrue(page.select(".lines ol:not([lang=zh-CN])").isEmpty());
  }

  private static ArchivedArticle item(
      String id,
      Kind kind,
      @Nullable String headline,
      String body,
      @Nullable String person,
      int... lines) {
    List<LineRange> ranges = new ArrayList<>();
    for (int i = 0; i < lines.length; i += 2) {
      ranges.add(new LineRange(lines[i], lines[i + 1]));
    }
    List<Person> people = person == null ? List.of() : List.of(new Person(person, null));
    Article article =
        new Article(
            kind,
            Heading.of(headline),
            List.of(new Credit("林小满", "记者")),
            new Issue("样报", DAY, "2"),
            null,
            new Mentions(
                List.of(), List.of(), List.of(), List.of(), people, List.of(), List.of(),
                List.of()),
            body,
            null,
            null,
            new SourceRef("a.txt", ranges));
    return new ArchivedArticle(id, article, new ArchiveDate(DAY, ArchiveDate.Basis.PRINTED));
  }
}
