package fangzhi.server;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many connections there may be, as each takes one of the files a process may have open. */
final class OpenFiles {
  /** Ten thousand idle ones, and those that are at work beside them. */
  private static final int MOST_CONNECTIONS = 12_000;

  /** For the index, of which each segment takes a dozen while it is opened, and the libraries. */
  private static final int KEPT = 1_000;

  private static final int FEWEST_CONNECTIONS = 100;

  private OpenFiles() {}

  /** The most files this process may have open ({@code ulimit -n}). */
  static long most() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : Long.MAX_VALUE;
  }

  /** Half of few files, nearly all of many. */
  static int connections(long files) {
    long spare = Math.max(files / 2, files - KEPT);
    return Math.clamp(spare, FEWEST_CONNECTIONS, MOST_CONNECTIONS);
  }
}
