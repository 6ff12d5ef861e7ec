package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fangzhi.index.ArchiveWriter;
import fangzhi.index.InventedGroups;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import fangzhi.place.ShippedPlaces;
import fangzhi.search.ArchiveSearcher;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups of similar articles on pages and in the interface: one of two, one of 210. */
class SimilarStoriesTest {
  private static final int VERSIONS = 210;
  private static final LocalDate FIRST = LocalDate.of(1958, 10, 1);

  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    List<ArchivedArticle> articles = new ArrayList<>(Stories.ALL);
    Map<String, Optional<Long>> groups = new TreeMap<>();
    IntStream.range(0, VERSIONS).mapToObj(SimilarStoriesTest::version).forEach(articles::add);
    articles.forEach(article -> groups.put(article.id(), Optional.of(7L)));
    groups.put("lanterns", Optional.of(1L));
    groups.put("library", Optional.of(1L));
    groups.put("photo", Optional.empty());
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      fangzhi.index.Stories.write(writer, "a", articles);
    }
    InventedGroups.write(folder, groups);
    site = Site.of(ArchiveSearcher.open(folder), ShippedPlaces.GAZETTEER);
  }

  private static ArchivedArticle version(int day) {
    Heading heading = Heading.of("晴，" + day + "度");
    return fangzhi.index.Stories.of("v" + day, heading, "天气。", FIRST.plusDays(day), List.of());
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  @Test
  void cardUnfoldsToTheOthersThatWereFound() throws Exception {
    Document page = site.page("/?q=%E7%81%AF");
    assertEquals(1, page.select(".card").size());
    Element similar = page.expectFirst(".card details.similar");
    assertFalse(similar.hasAttr("open"));
    assertEquals("另有 1 篇相近", similar.select("summary").text());
    assertEquals(
        List.of("鄢陵县图书馆延长开放 约 2023-11-23（据文中日期推定）"), similar.select(".versions li").eachText());
    assertEquals("/article/library?q=%E7%81%AF", similar.select(".versions a").attr("href"));
    String all = similar.select("p a").attr("href");
    assertEquals("/article/lanterns?q=%E7%81%AF#similar", all);
    assertEquals(1, site.page(all).select("#similar .versions li").size());
  }

  @Test
  void whatTheSearchDoesNotFindIsNotBehindTheCard() throws Exception {
    assertTrue(site.page("/?q=%E7%81%AF%E7%AC%BC").select(".card .similar").isEmpty());
    assertEquals(1, site.page("/article/lanterns").select("#similar .versions li").size());
  }

  @Test
  void resultSaysHowManyItListsAndLeadsToEachForItself() throws Exception {
    Document page = site.page("/?q=");
    assertEquals("共 213 篇", page.select(".count span").text());
    assertEquals("相近的合为一条，列出 3 条。每篇单列", page.select(".grouping").text());
    assertTrue(page.select(".paging").isEmpty());
    Document single = site.page(page.select(".grouping a").attr("href"));
    assertEquals(20, single.select(".card").size());
    assertEquals("共 11 页", single.select(".paging .of").text());
    assertEquals("/?group=off&page=2", single.select(".paging [rel=next]").attr("href"));
    assertTrue(single.select(".similar").isEmpty());
    assertEquals("每篇单列。相近的合为一条", single.select(".grouping").text());
    assertEquals("/?q=", single.select(".grouping a").attr("href"));
    assertTrue(site.page("/?kind=photo").select(".grouping").isEmpty());
  }

  @Test
  void ofManyTheFirstByDateAreNamed() throws Exception {
    Element card = site.page("/?q=%E5%A4%A9%E6%B0%94&sort=newest").expectFirst(".card");
    assertEquals("晴，209度", card.select(".headline").text());
    assertEquals("另有 209 篇相近", card.select("summary").text());
    assertEquals("晴，0度 1958-10-01", card.expectFirst(".versions li").text());
    assertEquals(10, card.select(".versions li").size());
    Element all = site.page("/article/v5").expectFirst("#similar");
    assertEquals("相近的报道 209 篇", all.select("h2").text());
    assertEquals(200, all.select("li").size());
    assertEquals("另有 9 篇没有列出。", all.select("p").text());
    assertEquals("晴，6度 1958-10-07", all.select("li").get(5).text());
    assertTrue(site.page("/article/photo").select("#similar").isEmpty());
  }

  @Test
  void interfaceNamesTheOthers() throws Exception {
    JsonNode result = site.json("/api/v1/articles?q=%E7%81%AF&sort=newest");
    assertEquals(2, result.path("total").asInt());
    assertEquals(1, result.path("cards").asInt());
    assertEquals(
        Site.jsonOf(
            "{'total':1,'articles':[{'id':'lanterns','headline':'河西社区点亮百盏灯笼','date':'2023-03-14',"
                + "'archiveDate':{'date':'2023-03-14','basis':'printed','inferred':false},"
                + "'paper':'方志样报','pageNumber':'3'}]}"),
        result.path("hits").path(0).path("similar"));
    JsonNode many = site.json("/api/v1/articles?q=%E5%A4%A9%E6%B0%94").path("hits").path(0);
    assertEquals(209, many.path("similar").path("total").asInt());
    assertEquals(10, many.path("similar").path("articles").size());
  }

  @Test
  void onlyOnAndOffAreGroupings() throws Exception {
    assertEquals(1, site.json("/api/v1/articles?q=%E7%81%AF&group=on").path("cards").asInt());
    assertEquals(2, site.json("/api/v1/articles?q=%E7%81%AF&group=off").path("cards").asInt());
    for (String value : List.of("OFF", "true", "7", "on,off")) {
      HttpResponse<String> answer = site.get("/api/v1/articles?group=" + value);
      assertEquals(400, answer.statusCode(), value);
      assertEquals("on, off", Site.json(answer).path("error").path("allowed").asText());
      assertEquals(400, site.get("/?group=" + value).statusCode(), value);
    }
  }

  @Test
  void feedsExportsAndPlacesHoldEachForItself() throws Exception {
    assertEquals(400, site.get("/api/v1/export?format=csv&group=off").statusCode());
    String lines = site.get("/api/v1/export?format=jsonl&q=%E5%A4%A9%E6%B0%94").body();
    assertEquals(VERSIONS, lines.lines().count());
    assertEquals(50, site.page("/feed.atom?q=%E5%A4%A9%E6%B0%94").select("entry").size());
    JsonNode place = site.json("/api/v1/communities/by-path?path=%E8%AE%B8%E6%98%8C%E5%B8%82");
    assertEquals(2, place.path("result").path("hits").size());
  }
}
