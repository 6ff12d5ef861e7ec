package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.place.ShippedPlaces;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Communities;
import fangzhi.search.TickingArchive;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OperatorRoutesTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  private final Path folder;

  OperatorRoutesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void makeEmptyArchive() throws Exception {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      writer.commit();
    }
  }

  @Test
  void serverIsHealthyFromTheBeginningAndReadyOnceItSaysSo() throws Exception {
    ArchiveSearcher archive = ArchiveSearcher.open(folder);
    String healthy = "200 {\"status\":\"ok\",\"articles\":0}";
    try (FangzhiServer server = start(archive, null)) {
      assertEquals(List.of(healthy, "503 {\"status\":\"starting or ending\"}"), states(server));
      server.becomeReady();
      assertEquals(List.of(healthy, "200 {\"status\":\"ready\",\"newest\":true}"), states(server));
      archive.close();
      String unreadable = "503 {\"status\":\"the archive can't be read\"}";
      assertEquals(List.of(unreadable, unreadable), states(server));
    }
  }

  @Test
  void olderStateThatIsServedIsTold() throws Exception {
    try (ArchiveSearcher archive = ArchiveSearcher.open(folder);
        FangzhiServer server = start(archive, token())) {
      server.becomeReady();
      Path broken = Files.writeString(folder.resolve("segments_zz"), "no commit");
      assertThrows(Exception.class, archive::refresh);
      assertEquals("200 {\"status\":\"ready\",\"newest\":false}", states(server).getLast());
      assertTrue(metrics(server).contains("\nfangzhi_stale 1.0\n"));
      Files.delete(broken);
      archive.refresh();
      assertEquals("200 {\"status\":\"ready\",\"newest\":true}", states(server).getLast());
      assertTrue(metrics(server).contains("\nfangzhi_stale 0.0\n"));
    }
  }

  /** One search is at work, one waits in the only place there is, one is refused. */
  @Test
  @Timeout(120)
  void healthIsToldWhileTheLineOfSearchesIsFull() throws Exception {
    Limits limits = Limits.ofThisMachine().withAnyShare().withSearches(1, 1, Duration.ofHours(1));
    CountDownLatch free = new CountDownLatch(1);
    try (Site site = Site.of(TickingArchive.held(folder, free), ShippedPlaces.GAZETTEER, limits);
        HttpClient client = HttpClient.newHttpClient()) {
      try {
        List<CompletableFuture<Integer>> searches =
            Stream.generate(() -> search(client, site)).limit(3).toList();
        assertEquals(
            503, CompletableFuture.anyOf(searches.toArray(CompletableFuture[]::new)).join());
        assertEquals("200 {\"status\":\"ok\",\"articles\":0}", text(site.get("/healthz")));
        assertEquals("200 {\"status\":\"ready\",\"newest\":true}", text(site.get("/readyz")));
        assertEquals(2, searches.stream().filter(search -> !search.isDone()).count());
        free.countDown();
        assertEquals(
            List.of(200, 200, 503),
            searches.stream().map(CompletableFuture::join).sorted().toList());
      } finally {
        free.countDown();
      }
    }
  }

  private static CompletableFuture<Integer> search(HttpClient client, Site site) {
    HttpRequest request =
        HttpRequest.newBuilder(site.address().resolve("/api/v1/articles?q=a")).build();
    return client.sendAsync(request, BodyHandlers.ofString()).thenApply(HttpResponse::statusCode);
  }

  @Test
  void metricsAreNowhereWithoutAToken() throws Exception {
    try (ArchiveSearcher archive = ArchiveSearcher.open(folder);
        FangzhiServer server = start(archive, null)) {
      assertEquals(404, get(server, OperatorRoutes.METRICS, "Bearer " + SECRET).statusCode());
      assertFalse(server.routes().contains(OperatorRoutes.METRICS));
    }
  }

  @Test
  void metricsAreForThoseWhoShowTheToken() throws Exception {
    try (ArchiveSearcher archive = ArchiveSearcher.open(folder);
        FangzhiServer server = start(archive, token())) {
      for (String wrong : List.of("", "Bearer", "Bearer " + SECRET + "0", "Basic " + SECRET)) {
        HttpResponse<String> refused = get(server, OperatorRoutes.METRICS, wrong);
        assertEquals(401, refused.statusCode(), wrong);
        assertEquals("Bearer", refused.headers().firstValue("WWW-Authenticate").orElseThrow());
        assertFalse(refused.body().contains("http_server"), refused.body());
      }
      HttpResponse<String> answer = get(server, OperatorRoutes.METRICS, "Bearer " + SECRET);
      assertEquals(200, answer.statusCode());
      assertEquals(Metrics.TYPE, answer.headers().firstValue("Content-Type").orElseThrow());
    }
  }

  @Test
  void answersAreCountedByThePatternOfTheirAddress() throws Exception {
    try (ArchiveSearcher archive = ArchiveSearcher.open(folder);
        FangzhiServer server = start(archive, token())) {
      get(server, "/article/none?q=secret", "");
      get(server, "/article/other", "");
      get(server, "/no/such/page", "");
      String text = metrics(server);
      assertTrue(text.contains(counted("/article/{id}", 404) + " 2\n"), text);
      assertTrue(text.contains(counted("none", 404) + " 1\n"), text);
      assertTrue(text.contains("\nfangzhi_articles 0.0\n"), text);
      assertTrue(text.contains("\njvm_memory_used_bytes{"), text);
      assertFalse(text.contains("secret"), text);
    }
  }

  private static String counted(String route, int status) {
    return "http_server_requests_seconds_count{method=\"GET\",route=\"%s\",status=\"%d\"}"
        .formatted(route, status);
  }

  private FangzhiServer start(ArchiveSearcher archive, @Nullable AdminToken token)
      throws Exception {
    Communities communities = new Communities(archive, ShippedPlaces.GAZETTEER);
    return FangzhiServer.start(archive, communities, Access.to("127.0.0.1", 0).with(token));
  }

  private AdminToken token() throws Exception {
    return AdminToken.read(Files.writeString(folder.resolveSibling("token"), SECRET + "\n"));
  }

  private String metrics(FangzhiServer server) throws Exception {
    return get(server, OperatorRoutes.METRICS, "Bearer " + SECRET).body();
  }

  private List<String> states(FangzhiServer server) throws Exception {
    return List.of(
        text(get(server, OperatorRoutes.HEALTH, "")),
        text(get(server, OperatorRoutes.READINESS, "")));
  }

  private static String text(HttpResponse<String> answer) {
    return answer.statusCode() + " " + answer.body();
  }

  private HttpResponse<String> get(FangzhiServer server, String path, String authorization)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
