package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What no browser sends, byte by byte: it gets one refusal, without a word about the server. */
class StrictHttpTest {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");
  private static final String END = "Host: localhost\r\nConnection: close\r\n\r\n";

  private static final String UPGRADE =
      """
      GET / HTTP/1.1
      Upgrade: websocket
      Sec-WebSocket-Version: 13
      Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
      Connection: Upgrade
      Host: localhost

      """
          .replace("\n", "\r\n");

  /** Of each kind one: what every answer must say. */
  private static final List<String> HEADERS =
      List.of(
          "Content-Security-Policy: default-src 'none';",
          "X-Content-Type-Options: nosniff",
          "Referrer-Policy: same-origin",
          "Cross-Origin-Opener-Policy: same-origin",
          "Cross-Origin-Resource-Policy: same-origin",
          "Permissions-Policy: camera=()",
          "Cache-Control: ");

  private static Path folder;
  private static Site site;

  @BeforeAll
  static void start(@TempDir Path archive) throws Exception {
    folder = archive;
    site = Site.of(archive, Stories.ALL);
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  static Stream<String> pathsOutOfTheSite() {
    return Stream.of(
        "/static/../../../pom.xml",
        "/static/..%2f..%2fpom.xml",
        "/static/%2e%2e/%2e%2e/pom.xml",
        "/static/%252e%252e%252fpom.xml",
        "/static/..%c0%afpom.xml",
        "/static/%c0%ae%c0%ae/pom.xml",
        "/static/%e0%80%ae%e0%80%ae/pom.xml",
        "/static/..\\..\\pom.xml",
        "/static/..%5c..%5cpom.xml",
        "/static/%uff0e%uff0e/pom.xml",
        "/static/search.css%00.js",
        "/static/search.css%2500.js",
        "/static/search.css/",
        "/static/search.css/..",
        "/static/;/../pom.xml",
        "/static;a=b/search.css",
        "/static/.;/pom.xml",
        "/static/..;/pom.xml",
        "/static/..;a=b/pom.xml",
        "/static/",
        "/static",
        "//static/none.css",
        "/./static/none.css",
        "/static//search.css",
        "/static/%2e",
        "/static/META-INF",
        "/META-INF/MANIFEST.MF",
        "/WEB-INF/web.xml",
        "/fangzhi/app/Main.class",
        "/static/../fangzhi/server/texts_en.properties",
        "/static/%2e%2e%2ftexts_en.properties",
        "/..",
        "/../",
        "/%2e%2e%2f",
        "/%",
        "/%u002e%u002e/",
        "/\\..",
        "/article/..%2f..%2fpom.xml",
        "/article/%2e%2e%2fpom.xml",
        "/article/....//pom.xml",
        "http://localhost/static/../pom.xml",
        "http://localhost/../pom.xml",
        "http://elsewhere.example/",
        "http://localhost@elsewhere.example/",
        "file:///etc/passwd",
        "*",
        "elsewhere.example:80");
  }

  @ParameterizedTest
  @MethodSource("pathsOutOfTheSite")
  void nothingBesideThePagesHasAnAddress(String path) throws Exception {
    String answer = site.exchange("GET " + path + " HTTP/1.1\r\n" + END);
    assertTrue(List.of("400", "404").contains(refusal(answer)), path + " → " + answer);
    assertFalse(answer.contains("<artifactId>"), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TRACE", "TRACK", "OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND", "FOO", "get"})
  void otherMethodsAreRefused(String method) throws Exception {
    for (String path : List.of("/", "/static/search.css", "/api/v1/articles")) {
      String answer = site.exchange(method + " " + path + " HTTP/1.1\r\nX-Secret: zebra\r\n" + END);
      assertEquals("405", refusal(answer), method + " " + path);
      assertFalse(answer.contains("zebra"), answer);
    }
  }

  static Stream<String> otherThanHttp() {
    return Stream.of(
        "GET /\r\n",
        "CONNECT elsewhere.example:443 HTTP/1.1\r\n" + END,
        "CONNECT / HTTP/1.1\r\n" + END,
        "OPTIONS * HTTP/1.1\r\n" + END,
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        UPGRADE,
        "GET / HTTP/1.1\r\nExpect: 200-maybe\r\n" + END,
        "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\n" + END,
        "GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\nHost: localhost\nConnection: close\n\n",
        "GET / HTTP/1.1\rHost: localhost\rConnection: close\r\r",
        "\u0016\u0003\u0001",
        "nonsense\r\n\r\n");
  }

  @ParameterizedTest
  @MethodSource("otherThanHttp")
  void whatIsNotHttpIsRefused(String sent) throws Exception {
    String answer = site.exchange(sent);
    assertTrue(refusal(answer).matches("4\\d\\d|505"), sent + " → " + answer);
  }

  static Stream<String> ambiguousHeaders() {
    return Stream.of(
        "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\n",
        "Content-Length: 0\r\nContent-Length: 60\r\n\r\n",
        "Content-Length: 0\r\nContent-Length: 0\r\n\r\n",
        "Content-Length: 0, 0\r\n\r\n",
        "Content-Length: +0\r\n\r\n",
        "Content-Length: -1\r\n\r\n",
        "Content-Length: 0x0\r\n\r\n",
        "Content-Length: 99999999999999999999\r\n\r\n",
        "Content-Length : 0\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: identity\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\n\n0\r\n\r\n",
        "X: a\r\n b\r\n\r\n",
        "X: a\rY: b\r\n\r\n",
        "X: a\0b\r\n\r\n",
        " X: a\r\n\r\n",
        "X\r\n\r\n",
        ": a\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n0;a=b\nc\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n0\n\n",
        "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n0x0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF1\r\n\r\n");
  }

  /** Where a server and a proxy before it may differ, a second request could hide in the first. */
  @ParameterizedTest
  @MethodSource("ambiguousHeaders")
  void aRequestWhoseEndIsDoubtfulEndsTheConnection(String headers) throws Exception {
    String first =
        "POST /api/v1/duplicates HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n";
    String answer = site.exchange(first + headers + "GET /healthz HTTP/1.1\r\n" + END);
    assertEquals("400", refusal(answer), headers);
  }

  @Test
  void aSecondRequestIsAnsweredAfterAProperOne() throws Exception {
    String answer =
        site.exchange("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HTTP/1.1\r\n" + END);
    assertEquals(2, STATUS.matcher(answer).results().count(), answer);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "LOCALHOST:8080, 200",
    "127.0.0.1, 200",
    "192.168.1.20:80, 200",
    "[::1], 200",
    "[fe80::1]:8080, 200",
    "archive, 200",
    "archive.local, 200",
    "a.localhost, 200",
    "elsewhere.example, 421",
    "localhost.elsewhere.example, 421",
    "127.0.0.1.elsewhere.example, 421",
    "127.1, 421",
    "localhost., 421",
    "xn--fiq228c.example, 421",
    "a.local.example, 421",
    "%00, 421",
    "., 421",
    "localhost:1@elsewhere, 400",
    "localhost@elsewhere, 400",
    "else\\where, 400",
    "else where, 400",
    "localhost/.., 400",
    "[::1, 400",
    "localhost:99999, 400",
    "localhost:80:80, 400",
    "'a,b', 400",
    "例え.example, 400"
  })
  void onlyNamesThatNobodyCanOwnAreAnsweredTo(String host, String status) throws Exception {
    for (String path : List.of("/", "/api/v1/articles", "/feed.atom", "/nothing", "/healthz")) {
      String answer =
          site.exchange(
              "GET " + path + " HTTP/1.1\r\nConnection: close\r\nHost: " + host + "\r\n\r\n");
      String expected = status.equals("200") && path.equals("/nothing") ? "404" : status;
      assertEquals(expected, status(answer), host + " " + path + " → " + answer);
      assertSafe(answer);
    }
  }

  @Test
  void aRequestWithoutANameIsTheMachinesOwn() throws Exception {
    assertEquals("200", status(site.exchange("GET / HTTP/1.0\r\n\r\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//elsewhere.example",
        "/%5celsewhere.example",
        "/%2felsewhere.example",
        "/%0d%0aSet-Cookie:a=b",
        "/%0aSet-Cookie:a=b",
        "/%09/elsewhere.example",
        "https://elsewhere.example",
        "javascript:alert(1)",
        "%2f%2felsewhere.example",
        "%20//elsewhere.example",
        "%E2%80%A8//elsewhere.example",
        "/%C4%8D%C4%8ASet-Cookie:a=b",
        ""
      })
  void aSwitchOfLanguageLeadsNowhereElse(String back) throws Exception {
    String answer = site.exchange("GET /language/en?back=" + back + " HTTP/1.1\r\n" + END);
    assertEquals("303", status(answer));
    assertTrue(answer.contains("\r\nLocation: /\r\n"), answer);
    assertFalse(answer.contains("a=b"), answer);
    assertTrue(answer.contains("\r\nSet-Cookie: lang=en; Path=/; "), answer);
    assertTrue(answer.contains("; HttpOnly; SameSite=Lax\r\n"), answer);
  }

  @Test
  void everyAnswerToEveryMethodIsSafeAndChangesNothing() throws Exception {
    String before = hash(folder);
    TreeMap<String, Integer> statuses = new TreeMap<>();
    List<String> paths = new ArrayList<>(site.routes());
    paths.addAll(site.postRoutes());
    paths.addAll(List.of("/nothing", "/static/search.css", "/article/lanterns", "/admin"));
    for (String path : paths) {
      for (String method :
          List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "MKCOL")) {
        String address = path.replaceAll("\\{[^}]*}", "lanterns");
        String body = method.equals("GET") || method.equals("HEAD") ? "" : "text=a";
        String answer =
            site.exchange(
                method
                    + " "
                    + address
                    + " HTTP/1.1\r\nContent-Type: text/plain\r\nContent-Length: "
                    + body.length()
                    + "\r\n"
                    + END
                    + body);
        statuses.merge(status(answer), 1, Integer::sum);
        assertTrue(status(answer).matches("[234]\\d\\d"), method + " " + address + " → " + answer);
        assertSafe(answer);
      }
    }
    System.out.println("answers by status: " + statuses);
    assertEquals(before, hash(folder));
  }

  @Test
  void onlyTheDeskTakesAnythingAndOnlyByPost() {
    assertEquals(
        List.of("/api/v1/duplicates", "/duplicates"), site.postRoutes().stream().sorted().toList());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, 200",
        "same-origin, -, 200",
        "none, -, 200",
        "same-site, -, 403",
        "cross-site, -, 403",
        "cross-site, http://localhost, 403",
        "-, http://localhost, 200",
        "-, http://localhost:81, 403",
        "-, http://elsewhere.example, 403",
        "-, http://localhost.elsewhere.example, 403",
        "-, null, 403",
        "-, file://, 403",
        "-, http://, 403",
        "-, http://[, 403"
      })
  void aDraftIsTakenFromOwnPagesAndFromPrograms(String fetched, String origin, String status)
      throws Exception {
    String headers =
        (fetched == null ? "" : "Sec-Fetch-Site: " + fetched + "\r\n")
            + (origin == null ? "" : "Origin: " + origin + "\r\n");
    byte[] draft = Drafts.STREET.getBytes(StandardCharsets.UTF_8);
    String answer =
        site.exchange(
            "POST /api/v1/duplicates HTTP/1.1\r\nContent-Type: text/plain\r\nContent-Length: "
                + draft.length
                + "\r\n"
                + headers
                + END
                + Drafts.STREET);
    assertEquals(status, status(answer), answer);
    assertSafe(answer);
  }

  @Test
  void asManyAndLongHeadersAsThereMayBeAreReadAtOnce() throws Exception {
    for (String headers :
        List.of(
            "X: a\r\n".repeat(10_000),
            "Cookie: " + "a=b; ".repeat(12_000) + "\r\n",
            "Cookie: " + "lang=en; ".repeat(6_600) + "\r\n",
            "Accept-Language: " + "en;q=0.5,".repeat(6_600) + "\r\n",
            "Accept-Encoding: " + "gzip;q=0.5,".repeat(5_400) + "\r\n",
            "If-None-Match: " + "\"a\",".repeat(15_000) + "\r\n",
            "Range: bytes=" + "0-,".repeat(20_000) + "\r\n",
            "Content-Type: text/plain" + ";a=b".repeat(15_000) + "\r\n",
            "X-Forwarded-For: " + "1.2.3.4, ".repeat(6_600) + "\r\n")) {
      for (String path : List.of("/", "/static/fangzhi.css")) {
        String answer = site.exchange("GET " + path + " HTTP/1.1\r\n" + headers + END);
        assertEquals("200", status(answer), headers.substring(0, 20));
        assertSafe(answer);
      }
    }
  }

  /** A stranger could write lines of his own, or fill the disk. */
  @Test
  void nothingOfARefusedRequestIsLogged() throws Exception {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    Logger ours = (Logger) LoggerFactory.getLogger("fangzhi");
    ListAppender<ILoggingEvent> events = new ListAppender<>();
    events.start();
    ours.addAppender(events);
    ours.setLevel(Level.INFO); // as a server logs
    try {
      for (String host : List.of("zebra\\x", "zebra:99999", "\u009b31mzebra", "a b", "[zebra")) {
        site.exchange("GET / HTTP/1.1\r\nConnection: close\r\nHost: " + host + "\r\n\r\n");
      }
      site.exchange("GET / HTTP/1.1\r\nHost: zebra\r\n" + END);
      site.exchange("GET /\u001b[31mzebra HTTP/1.1\r\n" + END);
      site.exchange("GET /%0d%0aERROR%20zebra%1b%5b31m HTTP/1.1\r\n" + END);
      site.exchange("GET /?q=%0d%0aERROR%20zebra HTTP/1.1\r\n" + END);
      site.exchange("ZEBRA\u001b[31m / HTTP/1.1\r\n" + END);
      site.exchange("POST / HTTP/1.1\r\nContent-Type: \u001b[31mzebra\r\n" + END);
    } finally {
      System.setErr(before);
      ours.detachAppender(events);
      ours.setLevel(null);
    }
    assertTrue(events.list.size() >= 8, events.list::toString);
    for (ILoggingEvent event : events.list) {
      String all = event.getFormattedMessage() + event.getKeyValuePairs();
      assertFalse(all.toLowerCase(Locale.ROOT).contains("zebra"), all);
    }
    String logged = log.toString(StandardCharsets.UTF_8);
    assertFalse(logged.contains("zebra"), logged);
    assertFalse(logged.contains("WARN") || logged.contains("ERROR"), logged);
    assertFalse(logged.matches("(?s).*[\\u001b\\u009b].*"), logged);
  }

  /** The status of the one answer, which must be a safe refusal. */
  private static String refusal(String answer) {
    assertEquals(1, STATUS.matcher(answer).results().count(), answer);
    assertSafe(answer);
    return status(answer);
  }

  private static String status(String answer) {
    assertTrue(STATUS.matcher(answer).lookingAt(), answer);
    return answer.substring(9, 12);
  }

  private static void assertSafe(String answer) {
    String head = answer.substring(0, answer.indexOf("\r\n\r\n") + 2);
    assertAll(
        HEADERS.stream()
            .map(
                header ->
                    () -> assertTrue(head.contains("\r\n" + header), header + " in " + head)));
    String small = answer.toLowerCase(Locale.ROOT);
    assertFalse(head.matches("(?is).*\r\n(server|x-powered-by|via):.*"), head);
    assertFalse(small.contains("jetty") || small.contains("javalin"), answer);
    assertFalse(small.contains("exception") || small.contains("\tat "), answer);
    assertFalse(small.contains("access-control"), head);
  }

  /** Of the names and contents of all files below a folder. */
  private static String hash(Path folder) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
