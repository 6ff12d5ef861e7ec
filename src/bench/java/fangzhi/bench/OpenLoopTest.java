package fangzhi.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OpenLoopTest {
  private static final long MILLI = 1_000_000;
  private static final int NUMBER = 1000;

  /** Time that goes on only by waiting and serving. */
  private static final class TestClock implements OpenLoop.Clock {
    private long now;

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public void await(long nanos) {
      now = Math.max(now, nanos);
    }
  }

  private record Numbered(int number) implements OpenLoop.Request {
    @Override
    public String kind() {
      return number % 2 == 0 ? "even" : "odd";
    }
  }

  private final TestClock clock = new TestClock();
  private int sent;

  @Test
  void steadyServerHasTheSameTimeEverywhere() {
    OpenLoop.Outcome outcome = run(request -> served(MILLI));
    assertEquals(NUMBER, outcome.all().count());
    assertEquals(1, outcome.all().millis(50), 0.01);
    assertEquals(1, outcome.all().millis(100), 0.01);
    assertEquals(9.991, outcome.seconds(), 0.001);
  }

  @Test
  void oneStallShowsInTheTimesOfAllThatCameMeanwhile() {
    OpenLoop.Outcome outcome = run(request -> served(sent++ == 500 ? 1000 * MILLI : MILLI));
    // The stalled one took 1,000 ms; each after it was meant 10 ms later and served 1 ms later.
    assertEquals(1000, outcome.all().millis(100), 1);
    assertEquals(1000 - 10 * 9, outcome.all().millis(99), 10);
    assertEquals(1000 - 50 * 9, outcome.all().millis(95), 10);
    assertEquals(1, outcome.all().millis(85), 0.01);
  }

  @Test
  void lateAnswersCountWhenTheyCome() {
    CompletableFuture<String> late = new CompletableFuture<>();
    OpenLoop.Outcome outcome =
        run(
            request -> {
              if (request.number() == 0) {
                return late;
              }
              if (request.number() == NUMBER - 1) {
                late.complete("");
              }
              return served(0);
            });
    assertEquals(9990, outcome.of("even").millis(100), 10);
    assertEquals(0, outcome.of("odd").millis(100), 0.01);
  }

  @Test
  void failuresAreCountedUnderTheirKind() {
    OpenLoop.Outcome outcome =
        run(
            request ->
                request.number() == 7
                    ? CompletableFuture.failedFuture(new IllegalStateException("refused"))
                    : served(0));
    assertEquals(1, outcome.of("odd").failures());
    assertEquals(0, outcome.of("even").failures());
    assertEquals(NUMBER, outcome.all().count());
  }

  private OpenLoop.Outcome run(OpenLoop.Server<Numbered> server) {
    List<Numbered> requests = IntStream.range(0, NUMBER).mapToObj(Numbered::new).toList();
    return new OpenLoop<>(server, clock).run(requests, 100, Duration.ofSeconds(10));
  }

  /** An answer after that time, during which nothing else is done. */
  private CompletableFuture<String> served(long nanos) {
    clock.await(clock.nanos() + nanos);
    return CompletableFuture.completedFuture("");
  }
}
