package fangzhi.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Archives whose searches run out of time after somebody has looked at the clock so often, which is
 * the same on any machine, or take as long as a test likes.
 */
public final class TickingArchive {
  /** Articles found at once on the way through a long result. */
  static final int STRIDE = 50;

  private TickingArchive() {}

  /** Opens one whose clock goes on by one at each look. */
  public static ArchiveSearcher open(Path folder, int looks) throws IOException {
    AtomicLong clock = new AtomicLong();
    return ArchiveSearcher.open(
        folder, STRIDE, ShownArticles.MANY, Duration.ofNanos(looks), clock::incrementAndGet);
  }

  /** Opens one whose searches don't get beyond their first look until they may. */
  public static ArchiveSearcher held(Path folder, CountDownLatch free) throws IOException {
    LongSupplier clock =
        () -> {
          try {
            free.await();
            return 0;
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    return ArchiveSearcher.open(folder, STRIDE, ShownArticles.MANY, Duration.ofMinutes(1), clock);
  }
}
