package fangzhi.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {
  private static final Path CPUS = Path.of("/proc/cpuinfo");
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Machine() {}

  static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Processor time of this process, in nanoseconds. */
  static long cpuNanos() {
    return SYSTEM.getProcessCpuTime();
  }

  /** Processor, cores, memory, load and Java in a line. */
  static String description() throws IOException {
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %.0f GB, %s %s, load %.1f; Java %s",
        processor(),
        cores(),
        SYSTEM.getTotalMemorySize() / 1e9,
        SYSTEM.getName(),
        SYSTEM.getArch(),
        SYSTEM.getSystemLoadAverage(),
        Runtime.version());
  }

  private static String processor() throws IOException {
    if (!Files.exists(CPUS)) {
      return "unknown processor";
    }
    try (Stream<String> lines = Files.lines(CPUS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown processor");
    }
  }
}
