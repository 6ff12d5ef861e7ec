package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.search.ArchiveSearcher;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that send or read slowly or nothing at all, and what others notice of them. */
class SlowClientsTest {
  private static final String EXPORT = "/api/v1/export?format=jsonl";
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
        new Limits(
            4,
            8,
            Duration.ofSeconds(1),
            2,
            DRAFTS,
            1,
            connections,
            idle,
            Duration.ofSeconds(1),
            Limits.Rate.ANY,
            Limits.Rate.ANY);
    return Site.of(ArchiveSearcher.open(folder), Site.GAZETTEER, limits);
  }

  private static Socket open(Site site, String sent) throws IOException {
    Socket socket = new Socket(site.address().getHost(), site.address().getPort());
    socket.setSoTimeout(60_000);
    socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static void closeAll(List<? extends AutoCloseable> clients) throws Exception {
    for (AutoCloseable client : clients) {
      client.close();
    }
  }

  private static int statusOfADraft(Site site) throws Exception {
    HttpRequest draft =
        HttpRequest.newBuilder(site.address().resolve("/api/v1/duplicates"))
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(BodyPublishers.ofString("昨晚灯亮了。".repeat(20)))
            .build();
    return site.send(draft).statusCode();
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
        clients.add(
            open(
                site,
                "POST /api/v1/duplicates HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                    + "Content-Length: 5000\r\n\r\nhalf"));
      }
      assertEquals(200, site.get("/api/v1/articles").statusCode());
      assertEquals(200, site.get("/").statusCode());
      closeAll(clients);
      while (statusOfADraft(site) != 200) {
        Thread.onSpinWait();
      }
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
      for (SlowReader reader : readers) {
        String all = reader.readOn();
        assertTrue(reader.isWhole());
        assertEquals(LongArchive.ARTICLES, all.split("\"id\":\"long", -1).length - 1);
      }
      while (site.get(EXPORT).statusCode() != 200) {
        Thread.onSpinWait();
      }
    } finally {
      closeAll(readers);
    }
  }

  @Test
  void whoDoesNothingForTooLongIsLeft() throws Exception {
    try (Site site = site(2_000, Duration.ofMillis(300))) {
      try (Socket idle = open(site, "")) {
        assertEquals(-1, idle.getInputStream().read());
      }
      try (Socket half = open(site, "GET /?q=a HTTP/1.1\r\nHost: loc")) {
        half.getInputStream().readAllBytes(); // comes to an end
      }
      try (SlowReader reader = new SlowReader(site.address(), EXPORT)) {
        while (site.get("/api/v1/articles").statusCode() != 200) {
          Thread.onSpinWait();
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
      assertEquals(200, site.get("/api/v1/articles").statusCode());
    } finally {
      closeAll(clients);
    }
  }
}
