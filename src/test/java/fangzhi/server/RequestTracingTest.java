package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

/** Numbers of requests, and what the log has of them. */
class RequestTracingTest {
  private static final Logger OURS = (Logger) LoggerFactory.getLogger("fangzhi");

  private final Path folder;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  RequestTracingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void listen() {
    log.start();
    OURS.addAppender(log);
    OURS.setLevel(Level.INFO);
  }

  @AfterEach
  void leave() {
    OURS.detachAppender(log);
    OURS.setLevel(null);
  }

  @Test
  void everyAnswerHasANumberOfItsOwnWhateverTheClientSends() throws Exception {
    try (Site site = Site.of(folder, List.of())) {
      Set<String> numbers = new HashSet<>();
      List<String> paths =
          List.of(
              "/", "/?q=a", "/api/v1/articles", "/article/x", "/no", "/healthz", "/static/no.css");
      for (String path : paths) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(site.address() + path))
                .header(RequestTracing.HEADER, "0000000000000000")
                .build();
        HttpResponse<String> answer = site.send(request);
        List<String> sent = answer.headers().allValues(RequestTracing.HEADER);
        assertEquals(1, sent.size(), path);
        assertTrue(sent.getFirst().matches("[0-9a-f]{16}"), sent.toString());
        numbers.addAll(sent);
      }
      assertEquals(paths.size(), numbers.size());
      assertFalse(numbers.contains("0000000000000000"));
    }
  }

  @Test
  void lineOfTheLogTellsThePatternAndNothingThatWasAskedFor() throws Exception {
    String number;
    try (Site site = Site.of(folder, List.of())) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(site.address() + "/article/unknown?q=%E7%A7%98"))
              .headers("X-Forwarded-For", "192.0.2.1", "Forwarded", "for=192.0.2.1")
              .build();
      number = number(site.send(request)); // its client is the one that is connected
    }
    assertEquals(1, log.list.size());
    Map<String, Object> told = told(log.list.getFirst());
    assertTrue((double) Objects.requireNonNull(told.remove("ms")) > 0);
    assertTrue((long) Objects.requireNonNull(told.remove("bytes")) > 0);
    assertEquals(
        Map.of(
            "request",
            number,
            "client",
            "127.0.0.1",
            "method",
            "GET",
            "route",
            "/article/{id}",
            "status",
            404),
        told);
    assertEquals("answered", log.list.getFirst().getFormattedMessage());
  }

  @Test
  void operationPageTellsEachFieldOfALine() throws Exception {
    try (Site site = Site.of(folder, List.of())) {
      site.get("/");
    }
    String page = Files.readString(Path.of("src", "docs", "OPERATION.md"));
    Set<String> untold = new HashSet<>(told(log.list.getFirst()).keySet());
    untold.removeIf(field -> page.contains("`" + field + "`"));
    assertEquals(Set.of(), untold);
  }

  @Test
  void searchesAndDraftsLeaveNoWordInTheLog() throws Exception {
    try (Site site = Site.of(folder, List.of())) {
      site.get("/?q=%E7%A7%98%E5%AF%86");
      site.get("/api/v1/articles?q=%E7%A7%98%E5%AF%86&nonsense=%E7%A7%98%E5%AF%86");
      site.get("/suggest?q=%E7%A7%98%E5%AF%86");
      site.get("/person/%E7%A7%98%E5%AF%86");
      for (String path : site.postRoutes()) {
        site.send(
            HttpRequest.newBuilder(URI.create(site.address() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\": \"秘密的稿子，谁也不许看。\"}"))
                .build());
      }
    }
    assertTrue(log.list.size() >= 5, log.list::toString);
    for (ILoggingEvent event : log.list) {
      String all =
          event.getFormattedMessage() + event.getKeyValuePairs() + event.getMDCPropertyMap();
      assertFalse(all.contains("秘密") || all.contains("%E7"), all);
    }
  }

  @Test
  void bugIsLoggedUnderTheNumberOfItsRequest() throws Exception {
    String number;
    try (Site site = Site.of(folder, List.of())) {
      site.breakArchive();
      number = number(site.get("/api/v1/articles"));
    }
    ILoggingEvent bug =
        log.list.stream()
            .filter(event -> event.getLevel() == Level.ERROR)
            .findFirst()
            .orElseThrow();
    assertEquals(Map.of(RequestTracing.LOGGED, number), bug.getMDCPropertyMap());
  }

  @Test
  void refusalsAreToldWithTheirStatus() throws Exception {
    try (Site site = Site.of(folder, List.of())) {
      site.exchange("GET / HTTP/1.1\r\nHost: other.example\r\nConnection: close\r\n\r\n");
      String head = "POST /api/v1/duplicates HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n";
      site.exchange(head + "Origin: http://other.example\r\nConnection: close\r\n\r\n");
      site.get("/api/v1/articles?page=0");
    }
    List<String> told =
        log.list.stream()
            .map(RequestTracingTest::told)
            .map(pairs -> pairs.get("method") + " " + pairs.get("status"))
            .toList();
    assertEquals(List.of("GET 421", "POST 403", "GET 400"), told);
  }

  @Test
  void madeUpMethodAndMalformedRequestAreToldToo() throws Exception {
    try (Site site = Site.of(folder, List.of())) {
      site.raw("BREW /coffee HTTP/1.1");
      site.raw("GET /%zz HTTP/1.1");
    }
    List<String> told =
        log.list.stream()
            .map(RequestTracingTest::told)
            .map(
                pairs -> pairs.get("method") + " " + pairs.get("route") + " " + pairs.get("status"))
            .toList();
    assertEquals(List.of("other none 404", "other none 400"), told);
  }

  private static String number(HttpResponse<String> answer) {
    return answer.headers().firstValue(RequestTracing.HEADER).orElseThrow();
  }

  private static Map<String, Object> told(ILoggingEvent event) {
    return event.getKeyValuePairs().stream()
        .collect(Collectors.toMap((KeyValuePair pair) -> pair.key, pair -> pair.value));
  }
}
