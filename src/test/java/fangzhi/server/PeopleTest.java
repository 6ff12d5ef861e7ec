package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {
  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    site = Site.of(folder, Stories.WITH_UNLISTED);
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({"王秋生, 王秋生", "秋生, 王秋生", "wangqiusheng, 王秋生", "wqs, 王秋生", "单, 单小禾", "shanxiaohe, 单小禾"})
  void personIsFoundByAPartOfTheNameAndByPinyin(String typed, String name) throws Exception {
    JsonNode people = site.json("/api/v1/people?q=" + encoded(typed)).path("people");
    assertEquals(name, people.at("/0/name").asText());
    assertEquals(1, people.size());
  }

  @Test
  void withoutAWordThoseOfMostStoriesComeFirst() throws Exception {
    assertEquals(
        Site.jsonOf(
            """
            {'people': [
              {'name': '王秋生', 'stories': 2, 'page': '/person/%s'},
              {'name': '单小禾', 'stories': 1, 'page': '/person/%s'}]}
            """
                .formatted(encoded("王秋生"), encoded("单小禾"))),
        site.json("/api/v1/people"));
  }

  @Test
  void personHasStoriesAndTitlesOverTime() throws Exception {
    ObjectNode person = (ObjectNode) site.json("/api/v1/people/" + encoded("王秋生"));
    JsonNode result = person.remove("result");
    assertEquals("bridge", result.at("/hits/0/id").asText());
    assertEquals("lanterns", result.at("/hits/1/id").asText());
    assertEquals(
        Site.jsonOf("[{'month': '2023-03', 'stories': 1}, {'month': '2023-11', 'stories': 1}]"),
        result.path("months"));
    assertEquals(
        Site.jsonOf(
            """
            {'name': '王秋生', 'stories': 2, 'page': '/person/%s',
             'titles': [
               {'title': '居民', 'first': '2023-03-14', 'last': '2023-03-14', 'stories': 1},
               {'title': '河西社区党支部书记', 'first': '2023-11-23', 'last': '2023-11-23',
                'stories': 1}]}
            """
                .formatted(encoded("王秋生"))),
        person);
  }

  @Test
  void pageShowsTheSame() throws Exception {
    Document page = site.page("/person/" + encoded("王秋生"));
    assertEquals("王秋生", page.select("h1").text());
    assertEquals(
        List.of("居民 2023-03-14 1", "河西社区党支部书记 2023-11-23 1"),
        page.select(".titles tbody tr").eachText());
    assertEquals(List.of("小桥修好了", "河西社区点亮百盏灯笼"), page.select(".card h2").eachText());
    assertEquals(200, site.get("/person/by-name?name=" + encoded("王秋生")).statusCode());
  }

  @Test
  void pageHasAFeedOfTheStories() throws Exception {
    Document page = site.page("/person/" + encoded("王秋生"));
    String feed = "/feed.atom?person=" + encoded("王秋生");
    assertEquals(feed, page.expectFirst(".facts a[type=application/atom+xml]").attr("href"));
    assertEquals(feed, page.expectFirst("link[rel=alternate]").attr("href"));
    assertEquals(200, site.get(feed).statusCode());
  }

  @Test
  void pageLeadsToThePlacesOfTheStories() throws Exception {
    Document page = site.page("/person/" + encoded("王秋生"));
    Map<String, String> links = new TreeMap<>();
    page.select(".margin .units a")
        .forEach(a -> links.put(a.select(".label").text(), a.attr("href")));
    assertTrue(links.getOrDefault("河西社区", "").startsWith("/community/"), links.toString());
    assertEquals(List.of("单小禾"), page.select("h2:contains(人物) + .units li").eachText());
  }

  @Test
  void communityNamesThoseItsStoriesNameMost() throws Exception {
    Document street = site.page("/community/411002010");
    assertEquals(
        List.of("王秋生 2 篇", "单小禾 1 篇"), street.select("h2:contains(人物) + .units li").eachText());
    assertEquals(List.of("河西社区灯笼合作社 1 篇"), street.select("h2:contains(单位) + .units li").eachText());
  }

  @Test
  void unknownNameIsNotFound() throws Exception {
    HttpResponse<String> answer = site.get("/api/v1/people/" + encoded("无此人"));
    assertEquals(404, answer.statusCode());
    assertEquals(
        Site.jsonOf(
            "{'error': {'parameter': 'name', 'value': '无此人', 'message': '没有文章提到名叫“无此人”的人。'}}"),
        Site.json(answer));
    assertEquals(404, site.get("/person/" + encoded("无此人")).statusCode());
    assertEquals(400, site.get("/api/v1/people?who=x").statusCode());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
