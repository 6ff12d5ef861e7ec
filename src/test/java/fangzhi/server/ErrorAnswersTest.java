package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorAnswersTest {
  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    site = Site.of(folder, List.of());
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          page=0         | page  | 0          | 1 至 2147483647 的整数 | an integer from 1 to 2147483647
          page=-1        | page  | -1         | 1 至 2147483647 的整数 | an integer from 1 to 2147483647
          page=x         | page  | x          | 1 至 2147483647 的整数 | an integer from 1 to 2147483647
          page=2147483648 | page | 2147483648 | 1 至 2147483647 的整数 | an integer from 1 to 2147483647
          page=99999999999 | page | 99999999999 | 1 至 2147483647 的整数 | an integer from 1 to 2147483647
          size=0         | size  | 0          | 1 至 100 的整数 | an integer from 1 to 100
          size=101       | size  | 101        | 1 至 100 的整数 | an integer from 1 to 100
          size=1e9       | size  | 1e9        | 1 至 100 的整数 | an integer from 1 to 100
          size=%EF%BC%95 | size  | ５         | 1 至 100 的整数 | an integer from 1 to 100
          sort=best      | sort  | best       | relevance, newest, oldest | relevance, newest, oldest
          kind=poem      | kind  | poem       | article, brief, photo, box | article, brief, photo, box
          kind=photo&kind=poem | kind | poem  | article, brief, photo, box | article, brief, photo, box
          from=2023-02-30 | from | 2023-02-30 | 日期，写作 YYYY-MM-DD，如 2023-03-14 | a date YYYY-MM-DD, such as 2023-03-14
          to=tomorrow    | to    | tomorrow   | 日期，写作 YYYY-MM-DD，如 2023-03-14 | a date YYYY-MM-DD, such as 2023-03-14
          to=%2B12023-01-01 | to | +12023-01-01 | 日期，写作 YYYY-MM-DD，如 2023-03-14 | a date YYYY-MM-DD, such as 2023-03-14
          from=2023-03-02&to=2023-03-01 | from | 2023-03-02 | 不晚于 to（2023-03-01）的日期 | a date not after to (2023-03-01)
          month=2023-3   | month | 2023-3     | 年或月，如 2023、2023-03、2023/2023-03 | a year or month: 2023, 2023-03, 2023/2023-03
          month=2023/2024-01 | month | 2023/2024-01 | 年或月，如 2023、2023-03、2023/2023-03 | a year or month: 2023, 2023-03, 2023/2023-03
          month=2024-13 | month | 2024-13 | 年或月，如 2023、2023-03、2023/2023-03 | a year or month: 2023, 2023-03, 2023/2023-03
          month=2024-00 | month | 2024-00 | 年或月，如 2023、2023-03、2023/2023-03 | a year or month: 2023, 2023-03, 2023/2023-03
          month=2024/2024-13 | month | 2024/2024-13 | 年或月，如 2023、2023-03、2023/2023-03 | a year or month: 2023, 2023-03, 2023/2023-03
          size=1&size=2  | size  | 1, 2       | 只给一个值 | one value only
          q=a&q=a        | q     | a, a       | 只给一个值 | one value only
          q=%FF          | q     | %FF        | 按 UTF-8 作百分号编码的文本 | percent-encoded UTF-8 text
          paper=%E7%81   | paper | %E7%81     | 按 UTF-8 作百分号编码的文本 | percent-encoded UTF-8 text
          place=a//b     | place | a//b       | 以 / 隔开的地点路径，至多十级，如 许昌市/魏都区 | a path of at most ten places, such as 许昌市/魏都区
          place=1/2/3/4/5/6/7/8/9/10/11 | place | 1/2/3/4/5/6/7/8/9/10/11 | 以 / 隔开的地点路径，至多十级，如 许昌市/魏都区 | a path of at most ten places, such as 许昌市/魏都区
          """)
  void badParameterIsNamedWithWhatIsAllowed(
      String query, String parameter, String value, String chinese, String english)
      throws Exception {
    HttpResponse<String> answer = site.get("/api/v1/articles?" + query);
    assertEquals(400, answer.statusCode());
    assertEquals(
        Site.jsonOf(
            """
            {'error': {'parameter': '%1$s', 'value': '%2$s', 'allowed': '%3$s',
              'message': '参数 %1$s 的值“%2$s”不能用。'}}
            """
                .formatted(
                    parameter,
                    value,
                    chinese.equals(english) ? chinese : chinese + "; " + english)),
        Site.json(answer));
    HttpResponse<String> page = site.get("/?" + query);
    assertEquals(400, page.statusCode());
    assertTrue(page.body().contains("可以用的是：" + chinese + "。"), page.body());
  }

  @Test
  void brokenPercentEncodingIsABadRequest() throws Exception {
    String answer = site.raw("GET /api/v1/articles?q=%zz HTTP/1.1");
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertTrue(answer.contains("{\"parameter\":\"q\",\"value\":\"%zz\","), answer);
  }

  @Test
  void whatIsNoRequestIsRefusedInOneSentence() throws Exception {
    String answer = site.raw("nonsense");
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertTrue(answer.contains("服务器不接受这样的请求（400）。"), answer);
    assertFalse(answer.toLowerCase(Locale.ROOT).contains("jetty"), answer);
  }

  @Test
  void queryOfTooManyCharactersIsRefused() throws Exception {
    HttpResponse<String> answer = site.get("/api/v1/articles?q=" + "a".repeat(1_001));
    assertEquals(400, answer.statusCode());
    assertEquals(
        Site.jsonOf(
            """
            {'error': {'parameter': 'q', 'value': '%1$s…',
              'allowed': '至多 1000 个字符、32 个词; at most 1000 characters and 32 terms',
              'message': '参数 q 的值“%1$s…”不能用。'}}
            """
                .formatted("a".repeat(100))),
        Site.json(answer));
  }

  @Test
  void queryOfTooManyTermsIsRefused() throws Exception {
    String terms = IntStream.range(0, 33).mapToObj(i -> "t" + i).collect(Collectors.joining("+"));
    HttpResponse<String> answer = site.get("/api/v1/articles?q=" + terms);
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("至多 1000 个字符、32 个词"), answer.body());
    assertEquals(400, site.get("/?q=" + terms).statusCode());
  }

  @Test
  void tooManyFacetValuesAreRefused() throws Exception {
    String values =
        IntStream.range(0, 2_000).mapToObj(i -> "byline=a" + i).collect(Collectors.joining("&"));
    HttpResponse<String> answer = site.get("/api/v1/articles?" + values);
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("至多 100 个值"), answer.body());
  }

  @Test
  void placeOfManyLevelsIsRefused() throws Exception {
    String place = "a" + "/a".repeat(20_000);
    assertEquals(400, site.get("/api/v1/articles?place=" + place).statusCode());
  }

  @Test
  void queryOfTheLongestLengthFitsTheAddress() throws Exception {
    assertEquals(200, site.get("/?q=" + "%E7%81%AF".repeat(1_000)).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"place=&from=&page=&kind=%20", "size=&size=5", "&&", "%71=a", "q"})
  void blankParametersArePassedOver(String query) throws Exception {
    assertEquals(200, site.get("/api/v1/articles?" + query).statusCode());
  }

  @Test
  void unknownParameterIsRefusedWithTheNamesThereAre() throws Exception {
    HttpResponse<String> answer = site.get("/api/v1/articles?q=a&%E8%89%B2=%E7%BA%A2");
    assertEquals(400, answer.statusCode());
    assertEquals(
        Site.jsonOf(
            """
            {'error': {'parameter': '色', 'value': '红',
              'allowed': 'q, place, month, person, organisation, paper, byline, column, kind, from, to, sort, words, group, page, size, after',
              'message': '没有名为“色”的参数。'}}
            """),
        Site.json(answer));
    HttpResponse<String> article = site.get("/api/v1/articles/nosuch?size=1");
    assertEquals(400, article.statusCode());
    assertEquals("不带参数; no parameters", Site.json(article).path("error").path("allowed").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?utm_source=mail", "/?wd=%C4%E3", "/healthz?probe=1"})
  void pagesPassOverParametersThatArentTheirs(String path) throws Exception {
    assertEquals(200, site.get(path).statusCode());
  }

  @Test
  void unknownArticleIsNotFound() throws Exception {
    HttpResponse<String> answer = site.get("/api/v1/articles/nosuch");
    assertEquals(404, answer.statusCode());
    assertEquals(
        Site.jsonOf(
            "{'error': {'parameter': 'id', 'value': 'nosuch', 'message':"
                + " '库里没有编号为“nosuch”的文章；它的来源文件可能已经重新入库。'}}"),
        Site.json(answer));
    HttpResponse<String> page = site.get("/article/nosuch");
    assertEquals(404, page.statusCode());
    assertTrue(page.body().contains("没有编号为“nosuch”的文章"), page.body());
  }

  @Test
  void unknownAddressIsNotFoundInTheCallersForm() throws Exception {
    HttpResponse<String> answer = site.get("/api/v1/nothing");
    assertEquals(404, answer.statusCode());
    assertEquals(Site.jsonOf("{'error': {'message': '这个地址下没有内容。'}}"), Site.json(answer));
    Document page = site.page("/nothing");
    assertEquals("没有这个页面", page.select("h1").text());
    assertEquals(404, site.get("/static/../pom.xml").statusCode());
    assertEquals(404, site.get("/static/none.css").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
  void otherMethodsAreRefusedWithTheAllowedOnes(String method) throws Exception {
    for (String path : List.of("/api/v1/articles", "/api/v1/articles/a", "/", "/healthz")) {
      HttpResponse<String> answer = site.send(request(method, path));
      assertEquals(405, answer.statusCode(), path);
      assertEquals("GET, HEAD", answer.headers().firstValue("Allow").get(), path);
    }
    assertEquals(
        Site.jsonOf("{'error': {'message': '这个地址只供读取（GET, HEAD）。'}}"),
        Site.json(site.send(request(method, "/api/v1/articles"))));
    assertEquals(404, site.send(request(method, "/api/v1/nothing")).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v1/articles",
        "/api/v1/articles/nosuch",
        "/article/nosuch",
        "/api/v1/articles?page=0",
        "/healthz",
        "/static/fangzhi.css"
      })
  void headAnswersAsGetWithoutTheBody(String path) throws Exception {
    HttpResponse<String> get = site.get(path);
    HttpResponse<String> head = site.send(request("HEAD", path));
    assertEquals(get.statusCode(), head.statusCode());
    assertEquals(
        get.headers().firstValue("Content-Type").get(),
        head.headers().firstValue("Content-Type").get());
    assertEquals("", head.body());
  }

  private static HttpRequest request(String method, String path) {
    return HttpRequest.newBuilder(site.address().resolve(path))
        .method(method, BodyPublishers.noBody())
        .build();
  }

  @Test
  void errorsCarryTheSecurityHeadersAndNoServerVersion() throws Exception {
    HttpResponse<String> answer = site.get("/nothing");
    assertAll(
        () -> assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").get()),
        () -> assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent()),
        () -> assertFalse(answer.headers().firstValue("Server").isPresent()));
  }
}
