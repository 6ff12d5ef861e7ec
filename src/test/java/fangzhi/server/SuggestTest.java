package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is suggested over the shipped gazetteer and a few invented stories. */
class SuggestTest {
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
  @CsvSource({
    "河西社区, community 河西社区",
    "河西, community 河西社区",
    "xisq, community 河西社区",
    "hexi, community 河西社区",
    "He Xi, community 河西社区",
    "HXSQ, community 河西社区",
    "双拥, community 明灯双拥社区",
    "文峰 河西, community 河西社区",
    "文峰　河西, community 河西社区",
    "鄢陵縣, community 鄢陵县",
    "王, person 王秋生",
    "秋生, person 王秋生",
    "wqs, person 王秋生",
    "wangq, person 王秋生",
    "ｗqs, person 王秋生",
    "shanxiao, person 单小禾",
    "社区故, column 社区故事",
    "sqgs, column 社区故事",
    "百盏灯, headline 河西社区点亮百盏灯笼",
    "点亮 灯笼, headline 河西社区点亮百盏灯笼",
    "点亮　灯笼, headline 河西社区点亮百盏灯笼",
    "“百盏灯, headline 河西社区点亮百盏灯笼",
    "dengl, headline 河西社区点亮百盏灯笼",
    "bzdl, headline 河西社区点亮百盏灯笼",
    "延長開放, headline 鄢陵县图书馆延长开放"
  })
  void likeliestComesFirst(String typed, String expected) throws Exception {
    assertEquals(expected, suggested(typed).getFirst());
  }

  @Test
  void eachSaysWhatItIsAndWhereItLeads() throws Exception {
    assertEquals(
        Site.jsonOf(
            """
            {'suggestions': [
              {'type': 'community', 'text': '河西社区', 'detail': '许昌市/魏都区/文峰街道',
               'stories': 1, 'url': '%s'},
              {'type': 'headline', 'text': '河西社区点亮百盏灯笼', 'detail': '2023-03-14',
               'stories': null, 'url': '/article/lanterns'},
              {'type': 'community', 'text': '河西社区', 'detail': '许昌市/襄城县/城关街道',
               'stories': 0, 'url': '%s'}]}
            """
                .formatted(urlOf("文峰河西社区"), urlOf("襄城县河西社区"))),
        site.json("/api/v1/suggest?q=" + encoded("河西社区")));
    assertEquals(
        Site.jsonOf(
            """
            {'suggestions': [{'type': 'person', 'text': '单小禾', 'detail': null, 'stories': 1,
              'url': '/person/%s'}]}
            """
                .formatted(encoded("单小禾"))),
        site.json("/api/v1/suggest?q=" + encoded("单小禾")));
    assertEquals(
        "/?column=" + encoded("社区故事"),
        site.json("/api/v1/suggest?q=sqgs").at("/suggestions/0/url").asText());
  }

  @Test
  void afterOtherWordsTheLastOneIsCompletedWhereBothStandInAStory() throws Exception {
    JsonNode found = site.json("/api/v1/suggest?q=" + encoded("灯笼 wqs")).at("/suggestions/0");
    assertEquals(
        Site.jsonOf(
            """
            {'type': 'person', 'text': '灯笼 王秋生', 'detail': null, 'stories': null,
             'url': '/?q=%s'}
            """
                .formatted(encoded("灯笼 王秋生").replace("+", "%20"))),
        found);
    assertEquals(List.of(), suggested("图书馆 王秋"));
  }

  @Test
  void placesWithStoriesStandBeforeThoseWithout() throws Exception {
    JsonNode found = site.json("/api/v1/suggest?q=" + encoded("社区")).path("suggestions");
    List<Long> stories = new ArrayList<>();
    found.forEach(
        one -> {
          if (one.path("type").asText().equals("community")) {
            stories.add(one.path("stories").asLong());
          }
        });
    assertEquals(stories.stream().sorted((a, b) -> Long.compare(b, a)).toList(), stories);
    assertTrue(stories.contains(0L), stories.toString());
    assertEquals(10, found.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%20", "%22", "zzzz", "%3Cscript%3E", "%00", "%EF%BF%BD"})
  void nothingIsSuggestedForNothing(String encoded) throws Exception {
    assertEquals(Site.jsonOf("{'suggestions': []}"), site.json("/api/v1/suggest?q=" + encoded));
  }

  @Test
  void nothingIsSuggestedForATextLongerThanAHeadline() throws Exception {
    JsonNode none = Site.jsonOf("{'suggestions': []}");
    assertEquals(none, site.json("/api/v1/suggest?q=" + "a".repeat(2_000)));
    assertEquals(none, site.json("/api/v1/suggest?q=" + encoded("春 ".repeat(40))));
  }

  @Test
  void otherParametersAreRefused() throws Exception {
    assertEquals(400, site.get("/api/v1/suggest?size=3").statusCode());
    assertEquals(400, site.get("/api/v1/suggest?q=a&q=b").statusCode());
  }

  private static String urlOf(String typed) throws Exception {
    return site.json("/api/v1/communities?q=" + encoded(typed)).at("/communities/0/page").asText();
  }

  private static List<String> suggested(String typed) throws Exception {
    List<String> suggested = new ArrayList<>();
    site.json("/api/v1/suggest?q=" + encoded(typed))
        .path("suggestions")
        .forEach(s -> suggested.add(s.path("type").asText() + " " + s.path("text").asText()));
    return suggested;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
