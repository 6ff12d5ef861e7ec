package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.place.ShippedPlaces;
import fangzhi.search.ArchiveSearcher;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that send or read slowly or nothing at all, and what others notice of them. */
@Timeout(180)
class SlowClientsTest {
  private static final String EXPORT = "/api/v1/export?format=jsonl";
  private static final String HALF_A_DRAFT =
      "POST /api/v1/duplicates HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
          + "Content-Length: 5000\r\n\r\nhalf";
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int DRAFTS = 5;

  private static Path folder = Path.of("");

  @BeforeAll
  static void fill(@TempDir Path made) throws Exception {
    LongArchive.write(made);
    folder = made;
  }

  private static Site site(int connections, Duration idle) throws IOException {
    Limits limits =
        Limits.ofThisMachine()
            .withAnyShare()
            .withExports(2)
            .withDrafts(DRAFTS, 1)
            .withConnections(connections, idle)
            .withStopping(Duration.ofSeconds(1));
    return Site.of(ArchiveSearcher.open(folder), ShippedPlaces.GAZETTEER, limits);
  }

  private static Socket open(Site site, String sent) throws IOException {
    Socket socket = new Socket(site.address().getHost(), site.address().getPort());
    socket.setSoTimeout(60_000);
    socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static void park() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
  }

  private static void awaitRoomForADraft(Site site) throws Exception {
    while (statusOfADraft(site) != 200) {
      park();
    }
  }

  private static void awaitRoomForAnExport(Site site) throws Exception {
    while (site.get(EXPORT).statusCode() != 200) {
      park();
    }
  }

  private static void readToTheEnd(List<SlowReader> readers) throws IOException {
    for (SlowReader reader : readers) {
      String all = reader.readOn();
      assertTrue(reader.isWhole());
      assertEquals(LongArchive.ARTICLES, LongArchive.articlesIn(all));
    }
  }

  private static void closeAll(List<? extends AutoCloseable> clients) throws Exception {
    for (AutoCloseable client : clients) {
      client.close();
    }
  }

  private static int statusOfADraft(Site site, String... headers) throws Exception {
    HttpRequest.Builder draft =
        HttpRequest.newBuilder(site.address().resolve("/api/v1/duplicates"))
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(BodyPublishers.ofString("昨晚灯亮了。".repeat(20)));
    if (headers.length > 0) {
      draft.headers(headers);
    }
    return site.send(draft.build()).statusCode();
  }

  @Test
  void clientsThatAskNothingOrHalfDontKeepOthersWaiting() throws Exception {
    List<Socket> clients = new ArrayList<>();
    try (Site site = site(2_000, LONG)) {
      for (int i = 0; i < 300; i++) {
        clients.add(open(site, ""));
        clients.add(open(site, "GET /?q=a HTTP/1.1\r\nHost: loc"));
      }
      assertEquals(200, site.get("/api/v1/articles").statusCode());
      assertEquals(200, statusOfADraft(site));
    } finally {
      closeAll(clients);
    }
  }

  @Test
  void draftsThatComeSlowlyKeepNothingFromOthersButDrafts() throws Exception {
    List<Socket> clients = new ArrayList<>();
    try (Site site = site(2_000, LONG)) {
      while (statusOfADraft(site) != 503) {
        clients.add(open(site, HALF_A_DRAFT));
      }
      assertEquals(200, site.get("/api/v1/articles").statusCode());
      assertEquals(200, site.get("/").statusCode());
      closeAll(clients);
      awaitRoomForADraft(site);
    } finally {
      closeAll(clients);
    }
  }

  @Test
  void exportsThatAreReadSlowlyKeepNothingFromOthersButExports() throws Exception {
    List<SlowReader> readers = new ArrayList<>();
    try (Site site = site(2_000, LONG)) {
      readers.add(new SlowReader(site.address(), EXPORT));
      readers.add(new SlowReader(site.address(), EXPORT));
      assertEquals(503, site.get(EXPORT).statusCode());
      assertEquals(200, site.get("/api/v1/articles").statusCode());
      assertEquals(200, statusOfADraft(site));
      readToTheEnd(readers);
      awaitRoomForAnExport(site);
    } finally {
      closeAll(readers);
    }
  }

  @Test
  void whoDoesNothingForTooLongIsLeft() throws Exception {
    try (Site site = site(2_000, Duration.ofSeconds(2))) {
      try (Socket idle = open(site, "")) {
        assertEquals(-1, idle.getInputStream().read());
      }
      try (Socket half = open(site, "GET /?q=a HTTP/1.1\r\nHost: loc")) {
        half.getInputStream().readAllBytes(); // comes to an end
      }
      try (SlowReader reader = new SlowReader(site.address(), EXPORT)) {
        while (site.get("/api/v1/articles").statusCode() != 200) {
          park();
        }
        try (Socket other = open(site, "")) {
          other.getInputStream().readAllBytes(); // as long as the reader has read nothing
        }
        reader.readOn();
        assertFalse(reader.isWhole());
      }
      assertEquals(200, site.get(EXPORT).statusCode());
    }
  }

  @Test
  void whereThereAreTooManyConnectionsTheIdleOnesMakeRoom() throws Exception {
    List<Socket> clients = new ArrayList<>();
    try (Site site = site(20, LONG)) {
      for (int i = 0; i < 60; i++) {
        clients.add(open(site, ""));
      }
      assertEquals(200, statusInTheEnd(site));
    } finally {
      closeAll(clients);
    }
  }

  /** Where there is no room the asking connection may be closed as well. */
  private static int statusInTheEnd(Site site) throws Exception {
    while (true) {
      try {
        return site.get("/api/v1/articles").statusCode();
      } catch (IOException e) {
        park();
      }
    }
  }

  @Test
  void aRequestWhoseHeadersDripInIsEnded() throws Exception {
    try (Site site = site(2_000, Duration.ofSeconds(2));
        Socket client = open(site, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Drip: ")) {
      client.setSoTimeout(100);
      boolean goesOn = true;
      while (goesOn) {
        goesOn = drips(client);
      }
      assertEquals(200, site.get("/api/v1/articles").statusCode());
    }
  }

  /** Sends a byte and tells whether the connection goes on. */
  private static boolean drips(Socket client) throws IOException {
    try {
      client.getOutputStream().write('a');
      return client.getInputStream().read() >= 0;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (SocketException e) {
      return false;
    }
  }

  private static Site sharing(Limits.Share draft, Limits.Share export) throws IOException {
    return Site.of(
        ArchiveSearcher.open(folder),
        ShippedPlaces.GAZETTEER,
        Limits.ofThisMachine().withShares(draft, export).withStopping(Duration.ofSeconds(1)));
  }

  @Test
  void aClientHasSoManyExportsAtOnce() throws Exception {
    List<SlowReader> readers = new ArrayList<>();
    try (Site site = sharing(Limits.Share.ANY, new Limits.Share(100_000, 1, 2))) {
      readers.add(new SlowReader(site.address(), EXPORT));
      readers.add(new SlowReader(site.address(), EXPORT));
      HttpResponse<String> refused = site.get(EXPORT);
      assertEquals(429, refused.statusCode());
      assertEquals("2", refused.headers().firstValue("Retry-After").orElse(""));
      assertEquals(200, site.get("/api/v1/articles").statusCode());
      readToTheEnd(readers);
      awaitRoomForAnExport(site);
    } finally {
      closeAll(readers);
    }
  }

  @Test
  void aClientHasSoManyDraftsAtOnce() throws Exception {
    List<Socket> clients = new ArrayList<>();
    try (Site site = sharing(new Limits.Share(100_000, 1, 2), Limits.Share.ANY)) {
      while (statusOfADraft(site) == 200) {
        clients.add(open(site, HALF_A_DRAFT));
      }
      assertEquals(429, statusOfADraft(site));
      closeAll(clients);
      awaitRoomForADraft(site);
    } finally {
      closeAll(clients);
    }
  }

  @Test
  void aClientHasSoManyDraftsInTheLongRunWhateverItSaysOfItself() throws Exception {
    try (Site site = sharing(new Limits.Share(2, 0.001, 4), Limits.Share.ANY)) {
      assertEquals(200, statusOfADraft(site));
      assertEquals(200, statusOfADraft(site, "X-Forwarded-For", "192.0.2.1"));
      assertEquals(429, statusOfADraft(site, "X-Forwarded-For", "192.0.2.2"));
      assertEquals(429, statusOfADraft(site, "Forwarded", "for=192.0.2.3"));
    }
  }

  @Test
  void aClientHasSoManyExportsInTheLongRunWhateverItSaysOfItself() throws Exception {
    try (Site site = sharing(Limits.Share.ANY, new Limits.Share(1, 0.001, 4))) {
      assertEquals(200, site.get(EXPORT).statusCode());
      HttpRequest again =
          HttpRequest.newBuilder(URI.create(site.address() + EXPORT))
              .header("X-Forwarded-For", "192.0.2.1")
              .build();
      HttpResponse<String> refused = site.send(again);
      assertEquals(429, refused.statusCode());
      assertTrue(Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("")) > 900);
    }
  }
}
