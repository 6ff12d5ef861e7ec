package fangzhi.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.ingest.OrderedPipeline.Result;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OrderedPipelineTest {
  @AfterEach
  void everyThreadHasEnded() {
    List<String> left =
        Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName)
            .filter(name -> name.startsWith("ingest-"))
            .toList();
    assertEquals(List.of(), left);
  }

  @Test
  void resultsComeInTheOrderTheyWerePutInHoweverLongTheyTake() throws Exception {
    CountDownLatch secondIsDone = new CountDownLatch(1);
    OrderedPipeline.Source<Integer> source =
        intake -> {
          intake.put(1, () -> after(secondIsDone, 1));
          intake.put(1, () -> counted(secondIsDone, 2));
          intake.put(1, () -> 3);
        };
    try (var pipeline = new OrderedPipeline<>(2, 10, source)) {
      assertEquals(List.of(1, 2, 3), takeAll(pipeline));
      assertNull(pipeline.take());
    }
  }

  private static int after(CountDownLatch latch, int value) throws InterruptedException {
    latch.await();
    return value;
  }

  private static int counted(CountDownLatch latch, int value) {
    latch.countDown();
    return value;
  }

  @Test
  void moreThanTheLimitIsNeverInFlight() throws Exception {
    long seed = 20261121;
    Random random = new Random(seed);
    int limit = 20;
    AtomicLong inFlight = new AtomicLong();
    AtomicLong most = new AtomicLong();
    int[] weights = IntStream.range(0, 3_000).map(i -> 1 + random.nextInt(8)).toArray();
    OrderedPipeline.Source<Integer> source =
        intake -> {
          for (int weight : weights) {
            intake.put(weight, () -> weight);
            most.accumulateAndGet(inFlight.addAndGet(weight), Math::max);
          }
        };
    Future<?> last = CompletableFuture.completedFuture(0);
    try (var pipeline = new OrderedPipeline<>(4, limit, source)) {
      for (int weight : weights) {
        Result<Integer> result = Objects.requireNonNull(pipeline.take());
        assertEquals(weight, result.get(), "seed " + seed);
        last = pipeline.finish(result, () -> inFlight.addAndGet(-weight));
      }
      assertNull(pipeline.take());
    }
    OrderedPipeline.get(last);
    assertEquals(0, inFlight.get());
    assertTrue(most.get() <= limit && most.get() > limit / 2, "seed " + seed + ": " + most);
  }

  @Test
  void whatIsHeavierThanTheLimitIsAlone() throws Exception {
    AtomicInteger put = new AtomicInteger();
    OrderedPipeline.Source<Integer> source =
        intake -> {
          for (int i = 1; i <= 3; i++) {
            intake.put(1000, put::get);
            put.incrementAndGet();
          }
        };
    try (var pipeline = new OrderedPipeline<>(2, 10, source)) {
      for (int i = 1; i <= 3; i++) {
        Result<Integer> result = Objects.requireNonNull(pipeline.take());
        result.get();
        assertTrue(put.get() <= i);
        pipeline.release(result);
      }
      assertNull(pipeline.take());
    }
  }

  @Test
  void failureOfWorkIsThrownInItsPlace() throws Exception {
    IOException broken = new IOException("for the test");
    OrderedPipeline.Source<Integer> source =
        intake -> {
          intake.put(1, () -> 1);
          intake.put(1, () -> fail(broken));
          intake.put(1, () -> 3);
        };
    try (var pipeline = new OrderedPipeline<>(2, 10, source)) {
      assertEquals(1, Objects.requireNonNull(pipeline.take()).get());
      Result<Integer> second = Objects.requireNonNull(pipeline.take());
      assertSame(broken, assertThrows(IOException.class, second::get));
      assertEquals(3, Objects.requireNonNull(pipeline.take()).get());
    }
  }

  private static int fail(Exception broken) throws Exception {
    throw broken;
  }

  @Test
  void failureOfTheSourceIsThrownBehindItsResults() throws Exception {
    OutOfMemoryError error = new OutOfMemoryError("for the test");
    OrderedPipeline.Source<Integer> source =
        intake -> {
          intake.put(1, () -> 1);
          throw error;
        };
    try (var pipeline = new OrderedPipeline<>(2, 10, source)) {
      assertEquals(List.of(1), List.of(Objects.requireNonNull(pipeline.take()).get()));
      assertSame(error, assertThrows(OutOfMemoryError.class, () -> takeAll(pipeline)));
    }
  }

  @Test
  void failureOfARemainderIsItsOwnAndMakesRoom() throws Exception {
    IllegalStateException broken = new IllegalStateException("for the test");
    OrderedPipeline.Source<Integer> source =
        intake -> {
          for (int i = 0; i < 50; i++) {
            intake.put(10, () -> 1);
          }
        };
    List<Future<?>> remainders = new ArrayList<>();
    try (var pipeline = new OrderedPipeline<>(2, 20, source)) {
      for (var result = pipeline.take(); result != null; result = pipeline.take()) {
        remainders.add(pipeline.finish(result, () -> fail(broken)));
      }
    }
    assertEquals(50, remainders.size());
    for (Future<?> remainder : remainders) {
      assertSame(
          broken, assertThrows(IllegalStateException.class, () -> OrderedPipeline.get(remainder)));
    }
  }

  @Test
  void closingEarlyLeavesWorkUndoneButNoRemainder() throws Exception {
    AtomicInteger remaindersDone = new AtomicInteger();
    List<Future<?>> remainders = new ArrayList<>();
    AtomicInteger put = new AtomicInteger();
    OrderedPipeline.Source<Integer> endless =
        intake -> {
          while (put.incrementAndGet() > 0) {
            intake.put(1, () -> 1);
          }
        };
    try (var pipeline = new OrderedPipeline<>(2, 40, endless)) {
      for (int i = 0; i < 30; i++) {
        Result<Integer> result = Objects.requireNonNull(pipeline.take());
        remainders.add(pipeline.finish(result, remaindersDone::incrementAndGet));
      }
    }
    assertTrue(remainders.stream().allMatch(Future::isDone));
    assertEquals(30, remaindersDone.get());
    assertTrue(put.get() <= 30 + 40 + 1, put + " put in");
  }

  @Test
  void interruptedTakerIsToldAndStaysInterrupted() throws Exception {
    CountDownLatch closing = new CountDownLatch(1);
    OrderedPipeline.Source<Integer> source = intake -> intake.put(1, () -> after(closing, 1));
    try (var pipeline = new OrderedPipeline<>(1, 10, source)) {
      Thread.currentThread().interrupt();
      assertThrows(
          InterruptedIOException.class, () -> Objects.requireNonNull(pipeline.take()).get());
      assertTrue(Thread.interrupted());
      closing.countDown();
      Thread.currentThread().interrupt();
    }
    assertTrue(Thread.interrupted());
    assertFalse(Thread.currentThread().isInterrupted());
  }

  private static List<Integer> takeAll(OrderedPipeline<Integer> pipeline) throws IOException {
    List<Integer> all = new ArrayList<>();
    for (var result = pipeline.take(); result != null; result = pipeline.take()) {
      all.add(result.get());
      pipeline.release(result);
    }
    return all;
  }
}
