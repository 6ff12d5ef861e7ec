package fangzhi.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets so many requests of a kind be worked on at a time. Some more may wait in line, first come
 * first served, but not for long; all others are refused at once. A request is counted while it is
 * worked on, not while its answer is on its way to a slow client. Thread-safe.
 */
final class Gate {
  /** When to come back: what has piled up is done by then. */
  private static final Duration LATER = Duration.ofSeconds(2);

  private final Semaphore atWork;
  private final int line;
  private final Duration patience;
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * @param atWork the most at a time
   * @param line the most that wait
   * @param patience how long one waits
   */
  Gate(int atWork, int line, Duration patience) {
    this.atWork = new Semaphore(atWork, true);
    this.line = line;
    this.patience = patience;
  }

  /** Refuses whatever can't begin at once. */
  Gate(int atWork) {
    this(atWork, 0, Duration.ZERO);
  }

  /**
   * Handles a request when it is its turn.
   *
   * @throws TryLaterException if too many came before it
   */
  void handle(Context context, Handler handler) throws Exception {
    enter();
    try {
      handler.handle(context);
    } finally {
      atWork.release();
    }
  }

  private void enter() throws InterruptedException {
    // Without a time this would pass those in line.
    if (!atWork.tryAcquire(0, TimeUnit.SECONDS) && !waited()) {
      throw TryLaterException.busy(LATER);
    }
  }

  private boolean waited() throws InterruptedException {
    try {
      return waiting.incrementAndGet() <= line
          && atWork.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      waiting.decrementAndGet();
    }
  }

  /** How many wait. */
  int waiting() {
    return waiting.get();
  }
}
