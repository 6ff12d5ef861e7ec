package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.place.ShippedPlaces;
import fangzhi.search.ArchiveSearcher;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests made to break something: each is refused with its reason or searched literally. */
class HostileRequestsTest {
  /** One address of every kind that asks the archive. */
  private static final List<String> OUT_OF_TIME =
      List.of(
          "/api/v1/articles/lanterns",
          "/api/v1/facets/place",
          "/api/v1/suggest?q=a",
          "/api/v1/communities?q=a",
          "/api/v1/people?q=a",
          "/api/v1/people/a",
          "/article/lanterns",
          "/facet/place",
          "/person/a",
          "/community/411002010001",
          "/feed.atom");

  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    site = Site.of(folder, Stories.ALL);
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  static Stream<String> searchedLiterally() {
    return Stream.of(
        "*",
        "* ".repeat(30),
        "灯*?~^&&||",
        "\"“灯",
        "「灯 ” '",
        "((((灯",
        "灯))))",
        "(".repeat(500) + "灯" + ")".repeat(499),
        "AND OR NOT",
        "标题:标题:标题:",
        "-".repeat(900),
        "灯\u0000\u0007\u001B[31m",
        "'; DROP TABLE articles; --",
        "<script>alert(1)</script>",
        "${jndi:ldap://x/a} #{1+1} {{7*7}}",
        "日期:9999-99-99",
        "\"灯 笼\"~99999999999",
        "\uFFFD\u200B\u202E",
        "😀".repeat(400));
  }

  @ParameterizedTest
  @MethodSource("searchedLiterally")
  void anyTextIsAQuery(String query) throws Exception {
    for (String path : List.of("/api/v1/articles?q=", "/?q=", "/article/lanterns?q=")) {
      assertEquals(200, site.get(path + encoded(query)).statusCode(), path);
    }
  }

  static Stream<String> refused() {
    return Stream.of(
        "q=" + "a".repeat(60_000),
        "q=" + "%E7%81%AF".repeat(6_000),
        "q=" + words(" ", 33),
        "q=" + encoded(words(" OR ", 4_000)),
        "q=" + encoded("\"" + words(" ", 100) + "\"~5"),
        "q=%ED%A0%80",
        "q=%C0%AF",
        "q=%FE%FF",
        "page=-1",
        "size=1e9",
        "size=-2147483648",
        "from=2024-01-02&to=2024-01-01",
        "place=" + "a/".repeat(25_000) + "a",
        IntStream.range(0, 4_000).mapToObj(i -> "person=p" + i).collect(Collectors.joining("&")),
        IntStream.range(0, 5_000).mapToObj(i -> "q=" + i).collect(Collectors.joining("&")));
  }

  private static String words(String between, int number) {
    return IntStream.range(0, number).mapToObj(i -> "w" + i).collect(Collectors.joining(between));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatCannotBeAnsweredIsRefusedWithItsReason(String query) throws Exception {
    String address = query.replace(' ', '+');
    HttpResponse<String> json = site.get("/api/v1/articles?" + address);
    assertEquals(400, json.statusCode());
    assertTrue(Site.json(json).path("error").path("allowed").isTextual(), json.body());
    HttpResponse<String> page = site.get("/?" + address);
    assertEquals(400, page.statusCode());
    assertTrue(page.body().contains("可以用的是："), page.body());
  }

  @Test
  void thousandsOfUnknownParametersAreNothingToAPage() throws Exception {
    String parameters =
        IntStream.range(0, 5_000).mapToObj(i -> "x" + i + "=1").collect(Collectors.joining("&"));
    assertEquals(200, site.get("/?" + parameters).statusCode());
    assertEquals(400, site.get("/api/v1/articles?" + parameters).statusCode());
  }

  @Test
  void veryLongFacetValuesFindNothing() throws Exception {
    String value = "person=" + "长".repeat(6_000);
    HttpResponse<String> answer = site.get("/api/v1/articles?" + value.replace("长", "%E9%95%BF"));
    assertEquals(200, answer.statusCode());
    assertEquals(0, Site.json(answer).path("total").asInt());
  }

  @Test
  void proximityOfAllTermsThereMayBeIsSearched() throws Exception {
    String query = "\"" + words(" ", 32) + "\"~100";
    assertEquals(200, site.get("/api/v1/articles?q=" + encoded(query)).statusCode());
  }

  @Test
  void overlongAddressIsRefusedInOneSentence() throws Exception {
    String answer = site.raw("GET /api/v1/articles?q=" + "a".repeat(100_000) + " HTTP/1.1");
    assertTrue(answer.startsWith("HTTP/1.1 414 "), answer);
    assertTrue(answer.endsWith("地址太长，服务器不接受（414）。\n"), answer);
  }

  @Test
  void overlongHeaderIsRefusedInTheCallersForm() throws Exception {
    String header = " HTTP/1.1\r\nX-Long: " + "a".repeat(100_000);
    String json = site.raw("GET /api/v1/articles" + header);
    assertTrue(json.startsWith("HTTP/1.1 431 "), json);
    assertTrue(json.endsWith("{\"error\":{\"message\":\"请求头太长，服务器不接受（431）。\"}}"), json);
    String page = site.raw("GET /" + header);
    assertTrue(page.contains("<p>请求头太长，服务器不接受（431）。</p>"), page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%FF HTTP/1.1",
        "GET /api/v1/articles/%FF HTTP/1.1",
        "GET /article/%00 HTTP/1.1",
        "GET /article/a%2Fb HTTP/1.1",
        "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
        "GET /static/..%2f..%2fpom.xml HTTP/1.1",
        "GET /article/a;b=c HTTP/1.1",
        "GET /community/%ED%A0%80 HTTP/1.1",
        "GET http://[/ HTTP/1.1",
        "GET /\u0000 HTTP/1.1",
        "GET / HTTP/9.9",
        "\u0016\u0003\u0001"
      })
  void brokenAddressesAreRefusedOrUnknown(String requestLine) throws Exception {
    String answer = site.raw(requestLine);
    assertTrue(answer.matches("(?s)HTTP/1.[01] (4\\d\\d|505) .*"), requestLine + " → " + answer);
  }

  @Test
  void aSearchOutOfTimeSaysSo(@TempDir Path folder) throws Exception {
    Site.of(folder, Stories.ALL).close();
    try (Site slow =
        Site.of(ArchiveSearcher.open(folder, Duration.ofNanos(1)), ShippedPlaces.GAZETTEER)) {
      HttpResponse<String> json = slow.get("/api/v1/articles?q=a");
      assertEquals(503, json.statusCode());
      assertTrue(Site.json(json).path("error").path("message").asText().contains("没有做完"));
      HttpResponse<String> page = slow.get("/?q=a");
      assertEquals(503, page.statusCode());
      assertTrue(page.body().contains("没有做完"), page.body());
      for (String address : OUT_OF_TIME) {
        assertEquals(503, slow.get(address).statusCode(), address);
      }
      assertEquals(200, slow.get("/healthz").statusCode());
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
