package fangzhi.torture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Many clients, each from a loopback address of its own where the system has them, that ask whether
 * earlier questions are answered or not.
 */
final class Crowd implements AutoCloseable {
  private static final int CLIENTS = 16;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final List<HttpClient> clients = new ArrayList<>();
  private final List<LoadMix.Question> questions;
  private final URI server;
  private final Random random;

  /**
   * @param questions of which each client asks any
   */
  Crowd(URI server, List<LoadMix.Question> questions, long seed) throws IOException {
    this.server = server;
    this.questions = questions;
    this.random = new Random(seed);
    for (int i = 0; i < CLIENTS; i++) {
      HttpClient.Builder builder =
          HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT);
      if (hasLoopbackNetwork()) {
        builder.localAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (i + 2)}));
      }
      clients.add(builder.build());
    }
  }

  /** Linux answers on all of 127.0.0.0/8; others only where they are told to. */
  static boolean hasLoopbackNetwork() {
    return System.getProperty("os.name").equals("Linux");
  }

  /**
   * Asks at a constant rate for some time and waits for all answers; times count from when a
   * question was meant to be asked.
   *
   * @param windows gets what came of each stretch of the time, when all of it is answered
   */
  void ask(double perSecond, Duration time, Duration stretch, Consumer<LoadWindow> windows) {
    long start = System.nanoTime();
    List<CompletableFuture<Void>> told = new ArrayList<>();
    for (long from = 0; from < time.toNanos(); from += stretch.toNanos()) {
      long length = Math.min(stretch.toNanos(), time.toNanos() - from);
      LoadWindow window = new LoadWindow(length / 1e9);
      told.add(ask(window, start + from, perSecond).thenRun(() -> windows.accept(window)));
    }
    told.forEach(CompletableFuture::join);
  }

  private CompletableFuture<Void> ask(LoadWindow window, long start, double perSecond) {
    int number = (int) Math.round(perSecond * window.seconds());
    CompletableFuture<?>[] asked = new CompletableFuture<?>[number];
    for (int i = 0; i < number; i++) {
      long meant = start + Math.round(i * 1e9 / perSecond);
      sleepUntil(meant);
      asked[i] = ask(meant, window);
    }
    return CompletableFuture.allOf(asked);
  }

  private static void sleepUntil(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private CompletableFuture<?> ask(long meant, LoadWindow window) {
    LoadMix.Question question = questions.get(random.nextInt(questions.size()));
    HttpClient client = clients.get(random.nextInt(clients.size()));
    HttpRequest request = question.request(server).timeout(TIMEOUT).build();
    window.offered();
    return client
        .sendAsync(request, BodyHandlers.ofInputStream())
        .thenApply(Crowd::read)
        .handle(
            (status, failure) -> {
              long took = System.nanoTime() - meant;
              if (failure == null) {
                window.answered(question, status, took);
              } else {
                window.failed(question, failure);
              }
              return status;
            });
  }

  private static int read(HttpResponse<InputStream> answer) {
    try (InputStream body = answer.body()) {
      body.transferTo(OutputStream.nullOutputStream());
      return answer.statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    clients.forEach(HttpClient::close);
  }
}
