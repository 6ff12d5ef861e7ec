package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.jump.Parts;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Issue;
import fangzhi.search.ArchiveDay;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calendar and the pages of days. */
class DayPagesTest {
  private static final String EVENING = "?paper=" + encoded("方志晚报");

  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    List<ArchivedArticle> articles = new ArrayList<>(Stories.WITH_UNLISTED);
    articles.add(Parts.of("a|1|清潩河畔变了样||第三版|田|一共捞出"));
    articles.add(Parts.of("c|3|变了样|第一版|||垃圾460吨。"));
    articles.add(Parts.of("d|3|另一篇"));
    articles.add(inEvening(Parts.of("e|2|晚上的一篇"), "e"));
    articles.add(inEvening(Parts.of("f|10|第二天的一篇||||灯|13"), "f"));
    site = Site.of(folder, articles);
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  private static ArchivedArticle inEvening(ArchivedArticle story, String id) {
    Issue issue = story.article().issue();
    Issue evening = new Issue("方志晚报", issue.date(), issue.pageNumber());
    return new ArchivedArticle(id, story.article().withIssue(evening), story.archiveDate());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void aYearIsTwelveTablesOfWeeksThatBeginOnMonday() throws Exception {
    Document page = site.page("/calendar/2023");
    assertEquals("2023年 共 3 篇", page.select("h1").text());
    assertEquals(12, page.select("table.month").size());
    Element march = page.select("table.month").get(2);
    assertEquals("3月 1 篇", march.select("caption").text());
    assertEquals(
        List.of("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
        march.select("th[scope=col]").eachAttr("abbr"));
    Element day = march.expectFirst("td a");
    assertEquals("14", day.text());
    assertEquals("2023年3月14日，1 篇", day.attr("aria-label"));
    assertEquals(1, day.parents().get(0).elementSiblingIndex()); // a Tuesday
    assertEquals(31, march.select("td").stream().filter(cell -> cell.hasText()).count());
  }

  @Test
  void everyDayOfTheCalendarLeadsToAsManyArticles() throws Exception {
    for (Element year : site.page("/calendar").select(".years a")) {
      int all = 0;
      for (Element day : site.page(year.attr("href")).select("td a")) {
        Document page = site.page(day.attr("href"));
        assertEquals(200, site.get(day.attr("href")).statusCode());
        int stories =
            page.select(".toc li").size() - page.select(".toc .imprint:contains(（续）)").size();
        assertTrue(day.attr("aria-label").endsWith("，" + stories + " 篇"), day.outerHtml());
        all += stories;
      }
      assertEquals(all + " 篇", year.select(".number").text());
    }
  }

  @Test
  void theLatestYearIsShownFirstAndYearsLeadToOneAnother() throws Exception {
    Document latest = site.page("/calendar");
    assertEquals("2025年 共 4 篇", latest.select("h1").text());
    assertEquals("/calendar/2023", latest.expectFirst(".turn a[rel=prev]").attr("href"));
    assertEquals(
        "/calendar/2025",
        site.page("/calendar/2023").expectFirst(".turn a[rel=next]").attr("href"));
    assertEquals("另有 1 篇不知道日期，不在日历里。", latest.select(".note").text());
  }

  @Test
  void onePaperMayBeChosen() throws Exception {
    Document page = site.page("/calendar/2025" + EVENING);
    assertEquals("2025年 共 2 篇", page.select("h1").text());
    assertEquals("方志晚报", page.expectFirst("option[selected]").attr("value"));
    assertEquals(
        List.of("/day/2025-09-12" + EVENING, "/day/2025-09-13" + EVENING),
        page.select("td a").eachAttr("href"));
    Document day = site.page("/day/2025-09-12" + EVENING);
    assertEquals(List.of("晚上的一篇"), day.select(".toc a").eachText());
    assertEquals("/day/2025-09-13" + EVENING, day.expectFirst("a[rel=next]").attr("href"));
    assertTrue(day.select("a[rel=prev]").isEmpty());
  }

  @Test
  void everyPaperOfferedHasItsArticlesInTheYear() throws Exception {
    assertEquals(
        List.of("全部报纸", "方志晚报 (2)", "方志样报 (2)"),
        site.page("/calendar/2025").select("#paper option").eachText());
    assertEquals(
        List.of("全部报纸", "方志样报 (1)"),
        site.page("/calendar/2023?paper=" + encoded("方志样报")).select("#paper option").eachText());
    for (String year : List.of("/calendar/2023", "/calendar/2025")) {
      for (Element paper : site.page(year).select("#paper option")) {
        String chosen = year + "?paper=" + encoded(paper.attr("value"));
        assertEquals(200, site.get(chosen).statusCode(), chosen);
      }
    }
  }

  @Test
  void aDayShowsThePagesOfItsPapersAsContents() throws Exception {
    Document page = site.page("/day/2025-09-12");
    assertEquals("2025年9月12日星期五", page.select("h1").text());
    assertEquals(List.of("方志晚报 1 篇", "方志样报 2 篇"), page.select(".issue h2").eachText());
    assertEquals(List.of("第 2 版", "第 1 版", "第 3 版"), page.select(".issue h3").eachText());
    Element own = page.select(".issue").get(1);
    assertEquals(List.of("清潩河畔变了样 记者 记者田", "清潩河畔变了样 （续）", "另一篇"), own.select(".toc li").eachText());
    assertEquals("/article/a", own.expectFirst(".toc a").attr("href"));
    assertEquals(List.of("全部报纸", "方志晚报", "方志样报"), page.select(".choices a").eachText());
  }

  @Test
  void whatIsMissingIsSaid() throws Exception {
    Document page = site.page("/day/2023-11-23");
    assertEquals(List.of("报纸不详 2 篇"), page.select(".issue h2").eachText());
    assertEquals(List.of("版次不详"), page.select(".issue h3").eachText());
    assertTrue(page.select(".choices").isEmpty());
  }

  @Test
  void aDayIsSearchedWithItsDateKept() throws Exception {
    Element form = site.page("/day/2025-09-13" + EVENING).expectFirst("main form");
    assertEquals("/", form.attr("action"));
    assertEquals(List.of("paper", "from", "to"), form.select("[type=hidden]").eachAttr("name"));
    assertEquals(
        List.of("方志晚报", "2025-09-13", "2025-09-13"),
        form.select("[type=hidden]").eachAttr("value"));
    Document result = site.page(site.page("/day/2025-09-12").expectFirst(".facts a").attr("href"));
    assertEquals("共 3 篇", result.select(".count span").text());
  }

  @Test
  void aDayWithoutArticlesNamesTheNearest() throws Exception {
    assertEquals(404, site.get("/day/2024-01-01").statusCode());
    Document page = site.page("/day/2024-01-01");
    assertEquals("库里没有归在 2024-01-01 的文章。", page.select("main p").get(1).text());
    assertEquals(
        List.of("/day/2023-11-23", "/day/2025-09-12", "/calendar"),
        page.select("main li a").eachAttr("href"));
    assertEquals(404, site.get("/day/2023-11-23" + EVENING).statusCode());
    assertEquals(
        List.of("/day/2025-09-12" + EVENING, "/calendar"),
        site.page("/day/2023-11-23" + EVENING).select("main li a").eachAttr("href"));
  }

  @Test
  void aYearWithoutArticlesNamesTheNearest() throws Exception {
    assertEquals(404, site.get("/calendar/2024").statusCode());
    assertEquals(
        List.of("/calendar/2023", "/calendar/2025", "/calendar"),
        site.page("/calendar/2024").select("main li a").eachAttr("href"));
    assertEquals(404, site.get("/calendar?paper=x").statusCode());
  }

  @Test
  void whatIsNoDayOrYearIsRefused() throws Exception {
    for (String bad : List.of("/day/2023-02-30", "/day/x", "/calendar/23", "/calendar/20233")) {
      assertEquals(400, site.get(bad).statusCode(), bad);
    }
  }

  @Test
  void anEmptyArchiveHasAnEmptyCalendar(@TempDir Path folder) throws Exception {
    try (Site empty = Site.of(folder, List.of())) {
      assertEquals("库里还没有文章。", empty.page("/calendar").select(".note").text());
      assertEquals(404, empty.get("/calendar/2023").statusCode());
    }
  }

  @Test
  void anOverfullDaySaysHowManyAreLeftOut(@TempDir Path folder) throws Exception {
    LocalDate day = LocalDate.of(2025, 9, 12);
    List<ArchivedArticle> many =
        IntStream.range(0, ArchiveDay.MOST + 3)
            .mapToObj(i -> Parts.of("x" + i + "|1|题" + i + "||||文" + i))
            .toList();
    assertEquals(new ArchiveDate(day, ArchiveDate.Basis.PRINTED), many.getFirst().archiveDate());
    try (Site full = Site.of(folder, many)) {
      Document page = full.page("/day/2025-09-12");
      assertEquals(ArchiveDay.MOST, page.select(".toc li").size());
      assertTrue(page.select(".note").text().contains("另有 3 篇没有列出"));
      assertFalse(full.page(page.select(".note a").attr("href")).select(".card").isEmpty());
    }
  }
}
