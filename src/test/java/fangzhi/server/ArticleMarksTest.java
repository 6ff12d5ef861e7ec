package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleMarksTest {
  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    site = Site.of(folder, Stories.ALL);
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  @Test
  void everyMatchIsMarkedInHeadingAndText() throws Exception {
    Document page = page("灯 春天 居民");
    assertEquals(List.of("春天", "灯", "居民", "灯", "居民", "灯"), page.select(".story mark").eachText());
    assertEquals("全文 6 处，看第一处", page.select(".matches a[href=#match-1]").text());
  }

  @Test
  void eachMatchLeadsToTheOnesBesideIt() throws Exception {
    Document page = page("灯 春天 居民");
    assertEquals(
        List.of("match-1", "match-2", "match-3", "match-4", "match-5", "match-6"),
        page.select(".jump").eachAttr("id"));
    assertEquals(List.of("#match-2"), page.select("#match-1 a").eachAttr("href"));
    assertEquals(List.of("#match-2", "#match-4"), page.select("#match-3 a").eachAttr("href"));
    assertEquals("3/6", page.expectFirst("#match-3").ownText());
    assertEquals(List.of("#match-5"), page.select("#match-6 a").eachAttr("href"));
  }

  @Test
  void theWaysOnStandRightBehindTheirMatch() throws Exception {
    Element paragraph = page("灯 大家 扎").select(".text p").get(1);
    assertEquals("居民王秋生说，灯4/6笼是大家5/6一起扎6/6的。", paragraph.text().replaceAll("[↑↓]", ""));
  }

  @Test
  void marksAndLinksMayOverlap() throws Exception {
    Element paragraph = page("社区的 王秋 西").expectFirst(".text p");
    assertEquals(
        "3月12日，<a class=\"mention\" href=\"/community/411002010001\">河<mark>西社区</mark></a>"
            + jump(2, 3)
            + "<mark>的</mark>灯笼亮了。",
        paragraph.html().replace(" rel=\"prev\"", "").replace(" rel=\"next\"", ""));
  }

  private static String jump(int number, int of) {
    return ("<span class=\"jump\" id=\"match-%d\"><a href=\"#match-%d\" aria-label=\"上一处\">↑</a>"
            + "%d/%d<a href=\"#match-%d\" aria-label=\"下一处\">↓</a></span>")
        .formatted(number, number - 1, number, of, number + 1);
  }

  @Test
  void theWayBackKeepsTheWholeSearch() throws Exception {
    String search = "/?q=" + encoded("灯") + "&kind=article&sort=oldest";
    String article = site.page(search).select(".card h2 a").attr("href");
    Document page = site.page(article);
    assertEquals(search, page.select(".matches a[rel=up]").attr("href"));
    assertEquals("灯", page.select("#q").attr("value"));
  }

  @Test
  void withoutAQueryNothingIsMarked() throws Exception {
    for (String path :
        List.of("/article/lanterns", "/article/lanterns?q=", "/article/lanterns?w=1")) {
      Document page = site.page(path);
      assertTrue(page.select("mark, .jump, .matches").isEmpty(), path);
      assertEquals("", page.select("#q").attr("value"));
    }
  }

  @Test
  void whatDoesntStandInTheArticleOnlyLeadsBack() throws Exception {
    Document page = page("图书馆");
    assertTrue(page.select("mark, .jump").isEmpty());
    assertEquals("‹ 检索结果", page.select(".matches").text());
  }

  private static Document page(String query) throws Exception {
    return site.page("/article/lanterns?q=" + encoded(query));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
