package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StreamingTest {
  private final CountDownLatch read = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final HttpClient client = HttpClient.newHttpClient();

  private final Javalin server =
      Javalin.create(
              config -> {
                config.routes.get("/slow", context -> Streaming.sendAtOnce(context, this::slow));
                config.routes.get(
                    "/broken", context -> Streaming.sendAtOnce(context, this::broken));
                config.routes.get(
                    "/endless", context -> Streaming.sendAtOnce(context, this::endless));
              })
          .start("127.0.0.1", 0);

  @AfterEach
  void stop() {
    client.close();
    server.stop();
  }

  private void slow(Writer out) throws IOException {
    out.write("first");
    out.flush();
    await(read);
    out.write(", second");
  }

  private void broken(Writer out) throws IOException {
    out.write("first");
    out.flush();
    throw new IOException("the disk fails");
  }

  /** Writes until it can't. */
  private void endless(Writer out) throws IOException {
    try {
      while (true) {
        out.write('\n');
        out.flush();
      }
    } finally {
      ended.countDown();
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private InputStream open(String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    HttpRequest request = HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip").build();
    return client.send(request, BodyHandlers.ofInputStream()).body();
  }

  @Test
  void whatIsFlushedArrivesBeforeTheRestIsWritten() throws Exception {
    try (InputStream in = open("/slow")) {
      assertEquals("first", new String(in.readNBytes(5), StandardCharsets.UTF_8));
      read.countDown();
      assertEquals(", second", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void failureOnTheWayCutsTheConnection() throws Exception {
    try (InputStream in = open("/broken")) {
      assertThrows(IOException.class, in::readAllBytes);
    }
  }

  @Test
  void clientThatLeavesEndsTheWriting() throws Exception {
    open("/endless").close();
    await(ended);
  }

  @Test
  void serverThatStopsEndsTheWriting() throws Exception {
    try (InputStream in = open("/endless")) {
      assertEquals('\n', in.read());
      server.stop();
      await(ended);
    }
  }
}
