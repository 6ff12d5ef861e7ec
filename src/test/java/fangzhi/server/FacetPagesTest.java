package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fangzhi.model.ArchivedArticle;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetPagesTest {
  private static final List<String> PLACES =
      List.of("许昌市/魏都区/文峰街道/河西社区", "许昌市/长葛市/老城镇", "许昌市/鄢陵县/彭店镇");

  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    List<ArchivedArticle> articles = new ArrayList<>(Stories.ALL);
    IntStream.range(0, 130).forEach(i -> articles.add(story(i)));
    site = Site.of(folder, articles);
  }

  private static ArchivedArticle story(int number) {
    return fangzhi.index.Stories.of(
        "s" + number,
        new fangzhi.model.Heading("栏目" + (100 + number), null, "彩虹", null),
        "文",
        java.time.LocalDate.of(2020, 1 + number % 12, 1),
        number < 3 ? PLACES.subList(0, number + 1) : List.of());
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "place,changge,许昌市/长葛市 许昌市/长葛市/老城镇",
    "place,彭店,许昌市/鄢陵县/彭店镇",
    "place,魏都区文峰,许昌市/魏都区/文峰街道 许昌市/魏都区/文峰街道/河西社区",
    "place,魏都区/文峰街道/河西,许昌市/魏都区/文峰街道/河西社区",
    "place,hxsq,许昌市/魏都区/文峰街道/河西社区",
    "place,鄢陵,许昌市/鄢陵县 许昌市/鄢陵县/彭店镇",
    "column,欄目１０１,栏目101",
    "column,没有,''",
    "person,wangqiu,王秋生",
    "month,2023,2023 2023/2023-03 2023/2023-11"
  })
  void valuesAreFoundByAnyPartAndByPinyin(String facet, String contains, String found)
      throws Exception {
    JsonNode answer = site.json("/api/v1/facets/" + facet + "?contains=" + encoded(contains));
    List<String> values = values(answer);
    assertEquals(found, String.join(" ", values));
    assertEquals(values.size(), answer.path("total").asInt());
  }

  @Test
  void everyCountIsWhatChoosingTheValueLeaves() throws Exception {
    String search = "q=" + encoded("彩虹") + "&place=" + encoded("许昌市/长葛市") + "&from=2020-01-02";
    JsonNode answer = site.json("/api/v1/facets/place?order=name&" + search);
    assertEquals("place", answer.path("facet").asText());
    assertEquals(8, answer.path("total").asInt());
    for (JsonNode value : answer.path("values")) {
      String alone =
          "/api/v1/articles?from=2020-01-02&q="
              + encoded("彩虹")
              + "&place="
              + encoded(value.path("value").asText());
      assertEquals(value.path("count").asInt(), site.json(alone).path("total").asInt());
      assertEquals(
          value.path("value").asText().equals("许昌市/长葛市"), value.path("selected").asBoolean());
    }
  }

  @Test
  void pagesGoThroughAllValuesInEitherOrder() throws Exception {
    List<String> byName = new ArrayList<>();
    for (int page = 1; page <= 14; page++) {
      byName.addAll(values(site.json("/api/v1/facets/column?order=name&size=10&page=" + page)));
    }
    assertEquals(131, byName.size());
    assertEquals(List.of("栏目100", "栏目101"), byName.subList(0, 2));
    assertEquals("社区故事", byName.getLast());
    assertEquals(131, site.json("/api/v1/facets/column?size=1&page=200").path("total").asInt());
    assertEquals(0, site.json("/api/v1/facets/column?page=200").path("values").size());
  }

  @Test
  void pageListsValuesThatLeadBackToTheSearchWithThemChosen() throws Exception {
    String search = "q=" + encoded("彩虹") + "&sort=oldest";
    Document page = site.page("/facet/column?" + search);
    assertEquals("栏目：“彩虹”的结果里 共 130 项", page.select(".tally h1").text());
    assertEquals(100, page.select("#values .value").size());
    assertEquals("/?" + search, page.select(".crumbs a").attr("href"));
    assertEquals(
        "/facet/column?" + search + "&page=2", page.select(".paging [rel=next]").attr("href"));
    Element first = page.expectFirst("#values .value");
    assertEquals("栏目100 1 篇", first.text());
    Document narrowed = site.page(first.attr("href"));
    assertEquals("共 1 篇", narrowed.select(".count span").text());
    assertEquals(List.of("q", "sort"), page.select(".valuesearch [type=hidden]").eachAttr("name"));

    Document found = site.page("/facet/place?contains=changge&" + search);
    assertEquals(
        List.of("许昌市 › 长葛市 2 篇", "许昌市 › 长葛市 › 老城镇 2 篇"), found.select("#values .value").eachText());
    assertEquals("没有含“zzz”的。", site.page("/facet/place?contains=zzz").select(".note").text());
  }

  @Test
  void longFacetOfTheSearchLeadsToAllOfItsValues() throws Exception {
    Document page = site.page("/?q=" + encoded("彩虹"));
    Element all = page.expectFirst("form.all[action=/facet/column]");
    assertEquals("全部 130 项…", all.select("a").text());
    assertEquals(List.of("q"), all.select("[type=hidden]").eachAttr("name"));
    assertEquals(200, site.get(all.select("a").attr("href")).statusCode());
    assertTrue(page.select("form.all[action=/facet/month]").isEmpty());
  }

  @Test
  void barsNarrowTheSearchToAsManyAsTheySay() throws Exception {
    Document page = site.page("/?q=" + encoded("彩虹") + "&column=" + encoded("栏目103"));
    Element bar = page.expectFirst(".timeline svg a");
    assertEquals("2020年4月 1 篇", bar.attr("aria-label"));
    assertEquals("共 1 篇", site.page(bar.attr("href")).select(".count span").text());
    Document all = site.page("/?from=2020-06-15&to=2020-08-15");
    assertEquals(14, all.select(".timeline svg a").size());
    assertEquals(11, all.select(".timeline .left-out").size());
    assertEquals(1, all.select(".timeline .stripe").size());
    for (Element month : all.select(".timeline svg a")) {
      String count = month.attr("aria-label").replaceAll(".* (\\d+) 篇", "共 $1 篇");
      assertEquals(count, site.page(month.attr("href")).select(".count span").text());
    }
    assertTrue(site.page("/?kind=photo").select(".timeline svg").isEmpty());
  }

  @Test
  void whatCannotBeAnsweredIsNamed() throws Exception {
    JsonNode unknown = site.json("/api/v1/facets/colour");
    assertEquals("colour", unknown.at("/error/value").asText());
    assertEquals(404, site.get("/facet/colour").statusCode());
    assertEquals(400, site.get("/api/v1/facets/place?order=size").statusCode());
    assertEquals(400, site.get("/api/v1/facets/place?contains=a&contains=b").statusCode());
    assertEquals(400, site.get("/api/v1/facets/place?colour=red").statusCode());
    assertEquals(400, site.get("/facet/place?page=0").statusCode());
  }

  private static List<String> values(JsonNode answer) {
    return StreamSupport.stream(answer.path("values").spliterator(), false)
        .map(value -> value.path("value").asText())
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
