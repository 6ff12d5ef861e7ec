package fangzhi.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests at a constant rate, whether earlier ones are answered or not, as readers do who
 * know nothing of each other. An answer's time counts from when its request was meant to be sent,
 * so a server that stalls, or a sender that it holds up, shows in the times of all that came
 * meanwhile (no coordinated omission: Gil Tene, "How NOT to Measure Latency", 2013).
 *
 * @param <R> a request
 */
final class OpenLoop<R extends OpenLoop.Request> {
  /** Something that is sent. */
  interface Request {
    /** What it is counted under. */
    String kind();
  }

  /** What requests are sent to; a failed future is a failed request. */
  interface Server<R> {
    CompletableFuture<?> send(R request);
  }

  /** Tells the time and waits. */
  interface Clock {
    long nanos();

    /** Returns when that time has come, at once if it has. */
    void await(long nanos);
  }

  private static final Clock SYSTEM =
      new Clock() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public void await(long nanos) {
          for (long left = nanos - nanos(); left > 0; left = nanos - nanos()) {
            LockSupport.parkNanos(left);
          }
        }
      };

  private final Server<R> server;
  private final Clock clock;

  OpenLoop(Server<R> server) {
    this(server, SYSTEM);
  }

  OpenLoop(Server<R> server, Clock clock) {
    this.server = server;
    this.clock = clock;
  }

  /**
   * What was measured.
   *
   * @param byKind by kind of request
   * @param seconds from the first request to the last answer
   */
  record Outcome(Map<String, Latencies> byKind, double seconds) {
    Latencies of(String kind) {
      return Objects.requireNonNull(byKind.get(kind), kind);
    }

    Latencies all() {
      Latencies all = new Latencies();
      byKind.values().forEach(all::addAll);
      return all;
    }
  }

  /** Sends the requests in turn, over and over, and waits for all answers. */
  Outcome run(List<R> requests, double perSecond, Duration duration) {
    int number = (int) Math.round(perSecond * duration.toMillis() / 1e3);
    double gapNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
    Map<String, Latencies> byKind = new TreeMap<>();
    CompletableFuture<?>[] answers = new CompletableFuture<?>[number];
    long start = clock.nanos();
    for (int i = 0; i < number; i++) {
      R request = requests.get(i % requests.size());
      long meant = start + Math.round(i * gapNanos);
      clock.await(meant);
      answers[i] =
          measured(request, meant, byKind.computeIfAbsent(request.kind(), kind -> new Latencies()));
    }
    CompletableFuture.allOf(answers).join();
    return new Outcome(byKind, (clock.nanos() - start) / 1e9);
  }

  private CompletableFuture<?> measured(R request, long meant, Latencies latencies) {
    return server
        .send(request)
        .handle(
            (answer, failure) -> {
              long took = clock.nanos() - meant;
              if (failure == null) {
                latencies.add(took);
              } else {
                latencies.addFailure(took);
              }
              return answer;
            });
  }
}
