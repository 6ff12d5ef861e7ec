package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fangzhi.place.Gazetteer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Communities over the shipped gazetteer and a few invented stories. */
class CommunitiesTest {
  private static final String UNLISTED = "许昌市/魏都区/文峰街道/明灯双拥社区";

  private static Site site;
  private static String hexi;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    site = Site.of(folder, Stories.WITH_UNLISTED);
    hexi = site.json("/api/v1/communities?q=hexishequ").at("/communities/0/code").asText();
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "河西, 许昌市/魏都区/文峰街道/河西社区",
    "河西社区, 许昌市/魏都区/文峰街道/河西社区",
    "河西社区居委会, 许昌市/魏都区/文峰街道/河西社区",
    "文峰街道河西社区, 许昌市/魏都区/文峰街道/河西社区",
    "魏都区河西社区居委会, 许昌市/魏都区/文峰街道/河西社区",
    "jingkaiqu, 许昌市/许昌经济技术开发区",
    "xuchangxian, 许昌市/建安区",
    "文峰 河西, 许昌市/魏都区/文峰街道/河西社区",
    "hexi, 许昌市/魏都区/文峰街道/河西社区",
    "He Xi, 许昌市/魏都区/文峰街道/河西社区",
    "hxsq, 许昌市/魏都区/文峰街道/河西社区",
    "changge, 许昌市/长葛市",
    "yanling, 许昌市/鄢陵县",
    "经开区, 许昌市/许昌经济技术开发区",
    "许昌县, 许昌市/建安区",
    "文峰街道办事处, 许昌市/魏都区/文峰街道",
    "禹州 花园社区, 许昌市/禹州市/钧台街道/花园社区",
    "明灯双拥, 许昌市/魏都区/文峰街道/明灯双拥社区",
    "mingdeng, 许昌市/魏都区/文峰街道/明灯双拥社区",
    "魏都區, 许昌市/魏都区"
  })
  void placeIsFoundByAnyOfItsNamesAndItsPinyin(String typed, String path) throws Exception {
    assertEquals(path, site.json(api(typed)).at("/communities/0/path").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"没有的社区名", "zzzz", "、", "河西x"})
  void whatNothingIsCalledFindsNothing(String typed) throws Exception {
    assertEquals(Site.jsonOf("{'communities': []}"), site.json(api(typed)));
  }

  @Test
  void placesHaveCodePathAndNumberOfStories() throws Exception {
    assertEquals(
        Site.jsonOf(
            """
            {'code': null, 'name': '明灯双拥社区', 'level': null,
             'path': '许昌市/魏都区/文峰街道/明灯双拥社区', 'stories': 1,
             'page': '/community/by-path?path=%s'}
            """
                .formatted(encoded(UNLISTED))),
        site.json(api("明灯双拥社区")).at("/communities/0"));
    JsonNode street = site.json(api("文峰街道")).at("/communities/0");
    assertEquals(2, street.path("stories").asInt());
    assertEquals("town", street.path("level").asText());
    assertEquals("/community/411002010", street.path("page").asText());
  }

  @Test
  void wholeNamesComeBeforeBeginningsBeforeInsides() throws Exception {
    List<String> names = new ArrayList<>();
    site.json(api("花园")).path("communities").forEach(p -> names.add(p.path("name").asText()));
    int lastBeginning = 0;
    int firstInside = names.size();
    for (int i = names.size() - 1; i >= 0; i--) {
      if (names.get(i).startsWith("花园")) {
        lastBeginning = Math.max(lastBeginning, i);
      } else {
        firstInside = i;
      }
    }
    assertTrue(lastBeginning < firstInside, names.toString());
  }

  @Test
  void withoutAWordTheCitiesAreListed() throws Exception {
    JsonNode cities = site.json("/api/v1/communities").path("communities");
    assertEquals(1, cities.size());
    assertEquals("许昌市", cities.at("/0/path").asText());
  }

  @Test
  void communityTellsWhereItLiesAndItsStories() throws Exception {
    JsonNode community = site.json("/api/v1/communities/" + hexi);
    assertEquals("河西社区", community.at("/place/name").asText());
    assertEquals("[许昌市, 魏都区, 文峰街道]", names(community.path("above")));
    assertTrue(names(community.path("siblings")).contains("明灯双拥社区"));
    assertEquals(0, community.path("below").size());
    assertEquals(
        Site.jsonOf("[{'month': '2023-03', 'stories': 1}]"), community.at("/result/months"));
    assertEquals("lanterns", community.at("/result/hits/0/id").asText());
    assertEquals("/community/" + hexi + "/feed.atom", community.path("feed").asText());
  }

  @Test
  void unlistedCommunityHasAnAddressByItsPath() throws Exception {
    JsonNode community = site.json("/api/v1/communities/by-path?path=" + encoded(UNLISTED));
    assertEquals("bridge", community.at("/result/hits/0/id").asText());
    Document page = site.page("/community/by-path?path=" + encoded(UNLISTED));
    assertEquals("明灯双拥社区", page.select("h1").text());
    assertEquals(1, page.select(".card").size());
  }

  @Test
  void sameNameIsOfferedAsAChoice() throws Exception {
    Document choice = site.page("/community?q=" + encoded("花园社区"));
    List<String> where = choice.select(".units a .where").eachText();
    assertTrue(where.contains("许昌市 › 禹州市 › 钧台街道"), where.toString());
    assertTrue(where.contains("许昌市 › 许昌经济技术开发区 › 龙湖街道"), where.toString());
    Document one = site.page(choice.expectFirst(".units a").attr("href"));
    assertTrue(one.expectFirst(".namesakes summary").text().startsWith("同名的地方"));
  }

  @Test
  void amongEquallyCloseNamesTheShorterOneComesFirst() throws Exception {
    List<String> names = new ArrayList<>();
    site.json("/api/v1/communities?q=hexi")
        .path("communities")
        .forEach(place -> names.add(place.path("name").asText()));
    assertEquals(List.of("河西社区", "河西社区", "河西杜社区"), names.subList(0, 3));
  }

  @Test
  void eachCityHasItsOwnHeadingWhereThereAreSeveral(@TempDir Path folder) throws Exception {
    Path places = Files.createDirectory(folder.resolve("places"));
    Files.writeString(
        places.resolve("two.csv"),
        """
        code,name,level,parent,short,former,registered
        4110,许昌市,city,,许昌,,
        411002,魏都区,county,4110,魏都,,
        4105,安阳市,city,,安阳,,
        410502,文峰区,county,4105,文峰,,
        """);
    try (Site two =
        Site.of(folder.resolve("index"), Gazetteer.load(places), List.of(Stories.LANTERNS))) {
      assertEquals(
          List.of("安阳市", "文峰区", "许昌市", "魏都区"), two.page("/community").select("main h2").eachText());
    }
    assertTrue(site.page("/community").select(".city").isEmpty());
  }

  @Test
  void residentGetsThereInTwoTaps() throws Exception {
    Element form = site.page("/").expectFirst("form.unitsearch");
    assertEquals("/community", form.attr("action"));
    Document choice = site.page("/community?q=hexi");
    assertEquals("/community/" + hexi, choice.expectFirst(".units a").attr("href"));
    HttpResponse<String> only = site.get("/community?q=" + encoded("文峰 河西"));
    assertEquals(302, only.statusCode());
    assertEquals("/community/" + hexi, location(only));
    Document page = site.page("/community/" + hexi);
    assertEquals("河西社区点亮百盏灯笼", page.select(".card h2").text());
    assertEquals("社区 › 许昌市 › 魏都区 › 文峰街道", page.select(".crumbs").text());
  }

  private static String location(HttpResponse<String> answer) {
    return URI.create(answer.headers().firstValue("Location").orElse("")).getRawPath();
  }

  @Test
  void countiesLeadToStreetsAndTheseToCommunities() throws Exception {
    Document all = site.page("/community");
    assertTrue(all.select(".county h2").eachText().contains("魏都区"));
    Element street = all.expectFirst(".units a:contains(文峰街道)");
    Element community = site.page(street.attr("href")).expectFirst(".units a:contains(河西社区)");
    assertEquals("/community/" + hexi, community.attr("href"));
  }

  @Test
  void storiesOfPlacesAndPeopleGoOnByCursor() throws Exception {
    String city = "/api/v1/communities/by-path?path=" + encoded("许昌市");
    String person = "/api/v1/people/" + encoded("王秋生") + "?";
    for (String path : List.of(city + "&size=2", person + "&size=1")) {
      JsonNode first = site.json(path).path("result");
      String cursor = first.path("next").asText();
      JsonNode second = site.json(path + "&after=" + cursor).path("result");
      assertEquals("lanterns", second.at("/hits/0/id").asText(), path);
      assertEquals(1, second.path("hits").size(), path);
      assertTrue(second.path("next").isNull(), path);
      HttpResponse<String> other = site.get("/api/v1/articles?after=" + cursor);
      assertEquals("after", Site.json(other).at("/error/parameter").asText(), path);
      assertEquals(400, site.get(path + "&page=1&after=" + cursor).statusCode(), path);
    }
  }

  @Test
  void pagesAreSmallAndNeedNoScript() throws Exception {
    for (String path : List.of("/community", "/community/411002010", "/community/" + hexi)) {
      String html = site.get(path).body();
      int bytes = html.getBytes(StandardCharsets.UTF_8).length;
      assertTrue(bytes < 30_000, path + " has " + bytes);
      Document page = Jsoup.parse(html);
      assertTrue(page.select("[style], style, script:not([src])").isEmpty(), path);
    }
  }

  @Test
  void chartSaysTheSameInWords() throws Exception {
    Element chart = site.page("/community/411002010").expectFirst(".chart");
    String summary = "2023年3月至2023年11月每月篇数，最多是2023年3月，1 篇。";
    assertEquals(summary, chart.expectFirst("svg").attr("aria-label"));
    assertEquals(summary, chart.expectFirst("summary").text());
    assertEquals(List.of("2023年11月 1", "2023年3月 1"), chart.select("tbody tr").eachText());
    assertEquals(2, chart.select("rect").size());
    Element single = site.page("/community/" + hexi).expectFirst(".chart");
    assertEquals("2023年3月，1 篇。", single.expectFirst("svg").attr("aria-label"));
    assertEquals("2023年3月", single.select(".axis").text());
  }

  @Test
  void feedIsAtom() throws Exception {
    HttpResponse<String> answer = site.get("/community/411002010/feed.atom");
    assertEquals(
        "application/atom+xml; charset=utf-8",
        answer.headers().firstValue("Content-Type").orElse(""));
    Document feed = Jsoup.parse(answer.body(), Parser.xmlParser());
    assertEquals("http://www.w3.org/2005/Atom", feed.expectFirst("feed").attr("xmlns"));
    assertEquals("文峰街道 · 方志", feed.expectFirst("feed > title").text());
    assertEquals("2023-11-23T00:00:00+08:00", feed.expectFirst("feed > updated").text());
    assertEquals(
        List.of(site.address() + "/article/bridge", site.address() + "/article/lanterns"),
        feed.select("entry > id").eachText());
    assertEquals(List.of("小桥修好了", "河西社区点亮百盏灯笼"), feed.select("entry > title").eachText());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/communities/999, 404, code",
    "/api/v1/communities/by-path?path=x, 404, path",
    "/api/v1/communities/by-path, 404, path",
    "/api/v1/communities?name=x, 400, name",
    "/api/v1/communities?size=0, 400, size",
    "/api/v1/communities/411002?page=0, 400, page"
  })
  void whatCannotBeAnsweredSaysWhy(String path, int status, String parameter) throws Exception {
    HttpResponse<String> answer = site.get(path);
    assertEquals(status, answer.statusCode());
    assertEquals(parameter, Site.json(answer).at("/error/parameter").asText());
    assertTrue(Site.json(answer).at("/error/message").asText().endsWith("。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/community/999", "/community/999/feed.atom", "/community/by-path?path=x"})
  void unknownPlaceIsAPageThatSaysSo(String path) throws Exception {
    assertEquals(404, site.get(path).statusCode());
    assertEquals("没有这个地方", site.page(path).select("h1").text());
  }

  private static String names(JsonNode places) {
    List<String> names = new ArrayList<>();
    places.forEach(place -> names.add(place.path("name").asText()));
    return names.toString();
  }

  private static String api(String typed) {
    return "/api/v1/communities?q=" + encoded(typed);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
