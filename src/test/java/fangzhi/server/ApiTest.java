package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {
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
  void searchAnswersHitsAndFacets() throws Exception {
    ObjectNode answer = (ObjectNode) site.json("/api/v1/articles?q=" + encoded("灯笼"));
    assertTrue(answer.remove("tookMillis").isIntegralNumber());
    ObjectNode hit = (ObjectNode) answer.path("hits").path(0);
    assertTrue(hit.remove("score").isNumber());
    assertEquals(
        Site.jsonOf(
            """
            {'total': 1, 'cards': 1, 'relaxed': false, 'relaxedTerms': [], 'partial': false, 'notes': [],
             'next': null,
             'hits': [{
               'id': 'lanterns',
               'headline': '河西社区点亮百盏灯笼', 'kicker': '巷子里的春天', 'deck': '居民自己动手扎制',
               'byline': [{'name': '林小满', 'role': '记者'}, {'name': '周一舟', 'role': '记者'},
                          {'name': '何田', 'role': '通讯员'}],
               'date': '2023-03-14', 'eventDate': '2023-03-12',
               'archiveDate': {'date': '2023-03-14', 'basis': 'printed', 'inferred': false},
               'places': ['许昌市/魏都区/文峰街道/河西社区'], 'communities': ['河西社区'],
               'kind': 'article', 'column': '社区故事', 'paper': '方志样报', 'pageNumber': '3',
               'kickerHtml': '巷子里的春天', 'headlineHtml': '河西社区点亮百盏<mark>灯笼</mark>',
               'deckHtml': '居民自己动手扎制', 'furtherHeadings': [],
               'snippets': ['3月12日，河西社区的<mark>灯笼</mark>亮了。', '居民王秋生说，<mark>灯笼</mark>是大家一起扎的。'],
               'source': {'file': 'a.txt', 'lines': ['12-30', '41']}, 'continuations': [],
               'similar': {'total': 0, 'articles': []}}],
             'facets': {
               'place': [
                 {'value': '许昌市', 'label': '许昌市', 'count': 1, 'selected': false},
                 {'value': '许昌市/魏都区', 'label': '魏都区', 'count': 1, 'selected': false},
                 {'value': '许昌市/魏都区/文峰街道', 'label': '文峰街道', 'count': 1, 'selected': false},
                 {'value': '许昌市/魏都区/文峰街道/河西社区', 'label': '河西社区', 'count': 1, 'selected': false}],
               'month': [
                 {'value': '2023', 'label': '2023', 'count': 1, 'selected': false},
                 {'value': '2023/2023-03', 'label': '2023-03', 'count': 1, 'selected': false}],
               'person': [{'value': '王秋生', 'label': '王秋生', 'count': 1, 'selected': false}],
              'organisation': [
                {'value': '河西社区灯笼合作社', 'label': '河西社区灯笼合作社', 'count': 1, 'selected': false}],
              'paper': [{'value': '方志样报', 'label': '方志样报', 'count': 1, 'selected': false}],
               'byline': [
                 {'value': '何田', 'label': '何田', 'count': 1, 'selected': false},
                 {'value': '周一舟', 'label': '周一舟', 'count': 1, 'selected': false},
                 {'value': '林小满', 'label': '林小满', 'count': 1, 'selected': false}],
               'column': [{'value': '社区故事', 'label': '社区故事', 'count': 1, 'selected': false}],
               'kind': [{'value': 'article', 'label': 'article', 'count': 1, 'selected': false}]},
             'facetSizes': {
               'place': 4, 'month': 2, 'person': 1, 'organisation': 1, 'paper': 1, 'byline': 3,
               'column': 1, 'kind': 1},
             'months': [{'month': '2023-03', 'stories': 1}]}
            """),
        answer);
  }

  @Test
  void dateIsOnlyWhatThePagePrints() throws Exception {
    JsonNode inferred = site.json("/api/v1/articles?kind=brief").path("hits").path(0);
    assertTrue(inferred.path("date").isNull());
    assertEquals(
        Site.jsonOf("{'date': '2023-11-23', 'basis': 'event', 'inferred': true}"),
        inferred.path("archiveDate"));
    JsonNode none = site.json("/api/v1/articles?kind=photo").path("hits").path(0);
    assertTrue(none.path("archiveDate").isNull());
  }

  @ParameterizedTest
  @CsvSource({
    "'',3",
    "place=许昌市,2",
    "place=许昌市/鄢陵县&place=许昌市/魏都区,2",
    "month=2023-11,1",
    "month=2023/2023-11,1",
    "month=2023,2",
    "from=2023-03-14&to=2023-03-14,1",
    "from=2023-03-15,1",
    "to=2023-03-13,0",
    "byline=林小满,2",
    "byline=林小满&kind=brief,1",
    "column=社区故事,1",
    "paper=方志样报,1",
    "person=王秋生,1",
    "organisation=河西社区灯笼合作社,1",
    "kind=photo&kind=brief,2",
    "q=灯,2",
    "q=灯&kind=photo,0"
  })
  void parametersNarrowTheResult(String query, int total) throws Exception {
    assertEquals(total, site.json("/api/v1/articles?" + encodedQuery(query)).path("total").asInt());
  }

  @Test
  void countsStayTrueForTheOtherValuesOfAChosenFacet() throws Exception {
    JsonNode facets = site.json("/api/v1/articles?kind=photo").path("facets");
    assertEquals(
        Site.jsonOf(
            """
            [{'value': 'article', 'label': 'article', 'count': 1, 'selected': false},
             {'value': 'brief', 'label': 'brief', 'count': 1, 'selected': false},
             {'value': 'photo', 'label': 'photo', 'count': 1, 'selected': true}]
            """),
        facets.path("kind"));
    assertEquals(
        Site.jsonOf("[{'value': '程野', 'label': '程野', 'count': 1, 'selected': false}]"),
        facets.path("byline"));
  }

  @ParameterizedTest
  @CsvSource({"newest,library lanterns photo", "oldest,lanterns library photo"})
  void undatedArticlesComeLast(String sort, String ids) throws Exception {
    assertEquals(ids, ids("/api/v1/articles?sort=" + sort));
  }

  @Test
  void pagesFollowOneAnother() throws Exception {
    assertEquals("library", ids("/api/v1/articles?size=1"));
    assertEquals("lanterns", ids("/api/v1/articles?size=1&page=2"));
    assertEquals("", ids("/api/v1/articles?size=1&page=9"));
  }

  @Test
  void articleIsWhole() throws Exception {
    assertEquals(
        Site.jsonOf(
            """
            {'id': 'lanterns',
             'headline': '河西社区点亮百盏灯笼', 'kicker': '巷子里的春天', 'deck': '居民自己动手扎制',
             'byline': [{'name': '林小满', 'role': '记者'}, {'name': '周一舟', 'role': '记者'},
                        {'name': '何田', 'role': '通讯员'}],
             'date': '2023-03-14', 'eventDate': '2023-03-12',
             'archiveDate': {'date': '2023-03-14', 'basis': 'printed', 'inferred': false},
             'places': ['许昌市/魏都区/文峰街道/河西社区'], 'placesInPassing': ['许昌市/长葛市'],
             'communities': ['河西社区'], 'people': ['王秋生'],
             'titles': {'王秋生': '居民'},
             'organisations': ['河西社区灯笼合作社'],
             'ambiguous': [],
             'corrections': [{'printed': '长曷市', 'corrected': '长葛市'}],
             'occurrences': [
               {'field': 'body', 'start': 6, 'end': 10, 'type': 'place', 'target': '许昌市/魏都区/文峰街道/河西社区'},
               {'field': 'body', 'start': 19, 'end': 22, 'type': 'person', 'target': '王秋生'}],
             'kind': 'article', 'column': '社区故事', 'paper': '方志样报', 'pageNumber': '3',
             'body': '3月12日，河西社区的灯笼亮了。\\n居民王秋生说，灯笼是大家一起扎的。',
             'continuedFrom': '第一版', 'continuedTo': '第六版',
             'confidence': {'heading': 1.0, 'byline': 0.75, 'date': 0.9, 'body': 0.8, 'eventDate': 1.0, 'places': 1.0},
             'url': 'https://example.org/lanterns',
             'source': {'file': 'a.txt', 'lines': ['12-30', '41']}, 'continuations': []}
            """),
        site.json("/api/v1/articles/lanterns"));
  }

  @Test
  void healthTellsTheNumberOfArticles() throws Exception {
    assertEquals(Site.jsonOf("{'status': 'ok', 'articles': 3}"), site.json("/healthz"));
  }

  @Test
  void notesSayHowTheQueryWasUnderstood() throws Exception {
    JsonNode answer = site.json("/api/v1/articles?q=" + encoded("灯笼 OR"));
    assertEquals(
        Site.jsonOf(
            """
            [{'code': 'operator_without_term',
              'message': 'OR has no term beside it: the whole query was searched as plain text'}]
            """),
        answer.path("notes"));
    JsonNode relaxed = site.json("/api/v1/articles?q=" + encoded("社区扎灯笼"));
    assertEquals(Site.jsonOf("['社区扎灯笼']"), relaxed.path("relaxedTerms"));
  }

  @Test
  void wordlessQueryIsOnlyLiteral() throws Exception {
    for (String query : List.of("\"", "！", "\"？\"")) {
      JsonNode answer = site.json("/api/v1/articles?q=" + encoded(query));
      assertEquals(0, answer.path("total").asInt(), query);
      assertFalse(answer.path("relaxed").asBoolean(), query);
    }
    assertEquals(1, site.json("/api/v1/articles?q=" + encoded("，")).path("total").asInt());
  }

  private static String ids(String path) throws Exception {
    StringBuilder ids = new StringBuilder();
    site.json(path).path("hits").forEach(hit -> ids.append(' ').append(hit.path("id").asText()));
    return ids.toString().strip();
  }

  private static String encodedQuery(String query) {
    return encoded(query).replace("%3D", "=").replace("%26", "&");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
