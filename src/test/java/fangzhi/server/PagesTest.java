package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.export.Export;
import fangzhi.server.view.PercentEncoding;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
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
  void cardShowsTheStoryWithItsMatches() throws Exception {
    Element card = site.page("/?q=%E7%81%AF%E7%AC%BC").expectFirst(".card");
    assertEquals("巷子里的春天", card.select(".kicker").text());
    assertEquals(
        "<a href=\"/article/lanterns?q=%E7%81%AF%E7%AC%BC\">河西社区点亮百盏<mark>灯笼</mark></a>",
        card.select(".headline").html());
    assertEquals("居民自己动手扎制", card.select(".deck").text());
    assertEquals("2023-03-14 方志样报 第 3 版 社区故事 记者 林小满 周一舟 通讯员 何田", card.select(".imprint").text());
    assertEquals("许昌市 › 魏都区 › 文峰街道 › 河西社区", card.select(".places a").text());
    assertEquals("<mark>灯笼</mark>", card.expectFirst(".snippet mark").outerHtml());
  }

  @Test
  void notesStandAboveWhatIsFound() throws Exception {
    String query = URLEncoder.encode("日期:2024..2023 灯笼", StandardCharsets.UTF_8);
    Document page = site.page("/?q=" + query);
    assertEquals("“2024..2023”的起止日期颠倒了，已对调。", page.select(".note").text());
    assertEquals(1, page.select(".card").size());
  }

  @Test
  void inferredDateSaysSoAndKindsAreNamed() throws Exception {
    assertEquals(
        "约 2023-11-23（据文中日期推定） 记者 林小满", site.page("/?kind=brief").select(".card .imprint").text());
    Element photo = site.page("/?kind=photo").expectFirst(".card");
    assertEquals("图片 孩子们在广场上放风筝。", photo.select(".headline").text());
    assertTrue(photo.select(".snippet").isEmpty());
  }

  @Test
  void everyLinkKeepsWhatIsChosen() throws Exception {
    Document page = site.page("/?q=%E7%81%AF&place=%E8%AE%B8%E6%98%8C%E5%B8%82&sort=oldest&size=1");
    for (Element link : page.select(".value, .sorts a, .chip, .paging a, .places a")) {
      String href = link.attr("href");
      assertTrue(href.startsWith("/?q=%E7%81%AF"), href);
      assertTrue(href.endsWith("&size=1"), href);
    }
    assertFalse(page.select(".value").isEmpty());
    assertEquals("/?q=%E7%81%AF&sort=oldest&size=1", page.select(".chip").attr("href"));
    assertEquals(
        List.of("place", "sort", "size"),
        page.select(".searchbox input[type=hidden]").eachAttr("name"));
    assertEquals(
        List.of("q", "place", "sort", "size"),
        page.select(".dates input[type=hidden]").eachAttr("name"));
  }

  @Test
  void facetLinksFindAsManyAsTheyCount() throws Exception {
    Document start = site.page("/?q=");
    assertTrue(start.select(".value").size() > 5);
    for (Element value : start.select(".value")) {
      String total = site.page(value.attr("href")).select(".count span").text();
      assertEquals("共 " + value.expectFirst(".number").ownText() + " 篇", total, value.outerHtml());
    }
  }

  @Test
  void chosenValueIsMarkedAndItsLinkTakesItBack() throws Exception {
    Element chosen = site.page("/?kind=photo").expectFirst(".chosen");
    assertEquals("图片，已选，点击取消 1 篇", chosen.text());
    assertEquals("/?q=", chosen.attr("href"));
  }

  @Test
  void articlePageShowsAllThatIsKnown() throws Exception {
    Document page = site.page("/article/lanterns");
    assertEquals("zh-CN", page.select("html").attr("lang"));
    assertEquals("河西社区点亮百盏灯笼", page.select("h1").text());
    assertEquals(List.of("上接第一版", "下转第六版"), page.select(".continued").eachText());
    assertEquals("原文如此：长曷市（应为长葛市）", page.select(".misprints").text());
    assertEquals(
        List.of("3月12日，河西社区的灯笼亮了。", "居民王秋生说，灯笼是大家一起扎的。"), page.select(".text p").eachText());
    assertEquals(
        "事件日期 2023-03-12 地点 许昌市 › 魏都区 › 文峰街道 › 河西社区 社区、村 河西社区 人物 王秋生"
            + " 提及 许昌市 › 长葛市 来源 a.txt 第 12–30、41 行 原址 https://example.org/lanterns"
            + " 引用 林小满,周一舟,何田.河西社区点亮百盏灯笼[N/OL].方志样报,2023-03-14(3)["
            + Export.today()
            + "].https://example.org/lanterns. RIS 固定链接",
        page.select(".record").text());
    for (Element link :
        page.select(".record a[href^=/]:not(.cite a), .byline a, .imprint a:not(.date)")) {
      String found = site.page(link.attr("href")).select(".card a[href^=/article/lanterns]").text();
      boolean inPassing = link.text().equals("长葛市");
      assertEquals(inPassing ? "" : "河西社区点亮百盏灯笼", found, link.outerHtml());
    }
  }

  @Test
  void whatTheTextMentionsLeadsToItsPage() throws Exception {
    Document page = site.page("/article/lanterns");
    assertEquals(List.of("河西社区", "王秋生"), page.select(".text .mention").eachText());
    for (Element mention : page.select(".text .mention")) {
      assertEquals(mention.text(), site.page(mention.attr("href")).select("h1").text());
    }
  }

  @Test
  void aQueryThatNamesAPlaceOrAPersonLeadsToTheirPages() throws Exception {
    assertEquals(
        List.of("/community?q=" + PercentEncoding.of("河西社区")),
        site.page("/?q=" + PercentEncoding.of("河西社区")).select(".named a").eachAttr("href"));
    assertEquals(
        List.of("/person/%E7%8E%8B%E7%A7%8B%E7%94%9F"),
        site.page("/?q=" + PercentEncoding.of("王秋生")).select(".named a").eachAttr("href"));
    assertTrue(site.page("/?q=" + PercentEncoding.of("灯笼")).select(".named").isEmpty());
  }

  @Test
  void onlyADoubtfulReadingIsSaid() throws Exception {
    assertEquals(
        "这篇文章的标题、正文由程序推断，可能有误，请对照原版。", site.page("/article/library").select(".doubtful").text());
    assertTrue(site.page("/article/lanterns").select(".doubtful").isEmpty());
    assertTrue(site.page("/article/library").select(".misprints").isEmpty());
  }

  @Test
  void facetsUnfoldWithoutScriptInEveryBrowser() throws Exception {
    Document page = site.page("/?q=");
    assertEquals("#facets", page.expectFirst(".side > a").attr("href"));
    assertEquals("#fold", page.expectFirst("#facets > a").attr("href"));
    assertFalse(page.select("#facets > .facet").isEmpty());
    assertTrue(site.get("/static/fangzhi.css").body().contains("#facets:target"));
  }

  @Test
  void nothingFoundHelps() throws Exception {
    Document page = site.page("/?q=%E7%81%AF%E7%AC%BC&kind=photo");
    assertEquals("没有找到符合条件的文章。", page.select(".nothing .lead").text());
    assertEquals("/?q=%E7%81%AF%E7%AC%BC", page.expectFirst(".nothing a").attr("href"));
  }

  @Test
  void pageBehindTheEndLeadsToTheLast() throws Exception {
    Document page = site.page("/?size=2&page=7");
    assertEquals("没有第 7 页。 结果只有 2 页，看最后一页。", page.select(".nothing").text());
    assertEquals("/?page=2&size=2", page.select(".nothing a").attr("href"));
  }

  @Test
  void pagesNeedNoScriptAndLoadNothingFromElsewhere() throws Exception {
    for (String path : List.of("/", "/article/lanterns", "/nothing")) {
      Document page = site.page(path);
      assertTrue(page.select("[style], style, script:not([src])").isEmpty(), path);
      for (Element loaded : page.select("script, link:not([rel=alternate]), img")) {
        String address = loaded.attr("src") + loaded.attr("href");
        assertTrue(address.startsWith("/static/"), address);
        assertEquals(200, site.get(address).statusCode(), address);
      }
    }
  }

  @Test
  void staticFilesAreKeptAsLongAsTheyStayTheSame() throws Exception {
    String styles = site.page("/").select("link[rel=stylesheet]").attr("href");
    HttpResponse<String> file = site.get(styles);
    assertEquals("text/css; charset=utf-8", header(file, "Content-Type"));
    assertEquals("public, max-age=31536000, immutable", header(file, "Cache-Control"));
    assertEquals("no-cache", header(site.get("/static/fangzhi.css"), "Cache-Control"));
    HttpRequest again =
        HttpRequest.newBuilder(URI.create(site.address() + styles))
            .header("If-None-Match", header(file, "ETag"))
            .build();
    assertEquals(304, site.send(again).statusCode());
  }

  @Test
  void answersSayWhatABrowserMayDo() throws Exception {
    HttpResponse<String> page = site.get("/");
    assertEquals(
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; object-src 'none'; base-uri 'none';"
            + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        header(page, "Content-Security-Policy"));
    assertEquals("nosniff", header(page, "X-Content-Type-Options"));
    assertEquals("same-origin", header(page, "Referrer-Policy"));
    assertEquals("text/html;charset=utf-8", header(page, "Content-Type"));
    assertTrue(page.headers().firstValue("Server").isEmpty());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
