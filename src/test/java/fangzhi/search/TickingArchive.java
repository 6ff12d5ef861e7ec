package fangzhi.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Archives whose searches run out of time after somebody has looked at the clock so often, which is
 * the same on any machine.
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
}
