package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.place.ShippedPlaces;
import fangzhi.search.ArchiveSearcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class GracefulStopTest {
  private static final String EXPORT = "/api/v1/export?format=jsonl";

  private static Path folder = Path.of("");

  @BeforeAll
  static void fill(@TempDir Path made) throws Exception {
    LongArchive.write(made);
    folder = made;
  }

  private static Site site(Duration stopping) throws IOException {
    Limits limits = Limits.ofThisMachine().withAnyShare().withStopping(stopping);
    return Site.of(ArchiveSearcher.open(folder), ShippedPlaces.GAZETTEER, limits);
  }

  private static CompletableFuture<Void> closing(Site site) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            site.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Test
  void whatWasBegunIsEndedAndNothingElseIsBegun() throws Exception {
    Site site = site(Duration.ofMinutes(1));
    try (SlowReader reader = new SlowReader(site.address(), EXPORT);
        RawConnection waiting = new RawConnection(site.address())) {
      assertEquals(200, waiting.send(bytes("GET /healthz HTTP/1.1")).status());
      CompletableFuture<Void> closed = closing(site);
      Refusal.await(site.address());
      assertFalse(closed.isDone());
      assertTrue(isRefused(waiting));
      String all = reader.readOn();
      assertTrue(reader.isWhole());
      assertEquals(LongArchive.ARTICLES, LongArchive.articlesIn(all));
      closed.join();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** By an answer that says when to come back, or by the end of the connection. */
  private static boolean isRefused(RawConnection connection) {
    try {
      RawConnection.Answer answer = connection.send(bytes("GET /help HTTP/1.1"));
      return answer.status() == 503 && answer.headers().containsKey("retry-after");
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void whatTakesTooLongIsCutAndNotEndedAsIfItWereWhole() throws Exception {
    Site site = site(Duration.ofMillis(200));
    try (SlowReader reader = new SlowReader(site.address(), EXPORT)) {
      closing(site).join();
      reader.readOn();
      assertFalse(reader.isWhole());
    }
  }
}
