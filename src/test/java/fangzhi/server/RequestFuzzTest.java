package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends generated requests, most of them nasty, to a real server: none may end in a 5xx, in an
 * answer that isn't well-formed or in a connection that hangs, and the server answers as before at
 * the end. {@code -Dfuzz.seed} and {@code -Dfuzz.requests} choose others and more.
 */
class RequestFuzzTest {
  private static final long SEED = Long.getLong("fuzz.seed", 20261121);
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2_000);

  /** What jsoup takes for the end of its input, wherever it stands. */
  private static final char JSOUPS_END = '\uFFFF';

  private static final int NO_SUCH_HTTP_VERSION = 505;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final TreeMap<Integer, Integer> statuses = new TreeMap<>();
  private long slowestMillis;
  private String slowest = "none";

  @Test
  void everyRequestIsAnsweredOrRefused(@TempDir Path folder) throws Exception {
    System.out.println("fuzz.seed " + SEED + ", fuzz.requests " + REQUESTS);
    try (Site site = Site.of(folder, Stories.WITH_UNLISTED)) {
      String before = site.get("/healthz").body();
      RequestGrammar grammar = new RequestGrammar(new Random(SEED), site.routes());
      try (RawConnection connection = new RawConnection(site.address())) {
        for (int i = 0; i < REQUESTS; i++) {
          check(connection, grammar.request(), i);
        }
      }
      assertEquals(before, site.get("/healthz").body());
      assertEquals(200, site.get("/?q=%E7%81%AF").statusCode());
    }
    System.out.println("answers by status: " + statuses);
    System.out.println("slowest, " + slowestMillis + " ms: " + slowest);
  }

  private void check(RawConnection connection, byte[] request, int number) {
    String shown = "request " + number + " of seed " + SEED + ": " + shown(request);
    try {
      long start = System.nanoTime();
      RawConnection.Answer answer = connection.send(request);
      took((System.nanoTime() - start) / 1_000_000, shown);
      statuses.merge(answer.status(), 1, Integer::sum);
      boolean refused = answer.status() < 500 || answer.status() == NO_SUCH_HTTP_VERSION;
      assertTrue(answer.status() >= 200 && refused, shown + " → " + answer.status());
      checkForm(answer, shown);
    } catch (IOException e) {
      throw new AssertionError(shown + " wasn't answered", e);
    }
  }

  private void took(long millis, String shown) {
    if (millis > slowestMillis) {
      slowestMillis = millis;
      slowest = shown;
    }
  }

  private static void checkForm(RawConnection.Answer answer, String shown) throws IOException {
    String type = answer.contentType();
    if (type.startsWith("application/json")) {
      assertTrue(MAPPER.readTree(answer.text()).isObject(), shown);
    } else if (type.startsWith("text/html")) {
      Document page = Jsoup.parse(answer.text().replace(JSOUPS_END, ' '));
      assertTrue(answer.text().strip().endsWith("</html>"), shown);
      assertEquals(1, page.select("main").size(), shown);
      assertTrue(page.select("script:not([src])").isEmpty(), shown);
      assertTrue(page.select("[onerror], [onload], [onclick]").isEmpty(), shown);
    } else if (type.contains("xml")) {
      Jsoup.parse(answer.text(), Parser.xmlParser());
    }
  }

  private static String shown(byte[] request) {
    String text = new String(request, StandardCharsets.ISO_8859_1);
    return text.length() <= 600 ? text : text.substring(0, 600) + "… (" + text.length() + ")";
  }
}
