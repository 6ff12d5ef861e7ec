package fangzhi.bench;

/** Time and processor time of this process since it was made. */
final class Stopwatch {
  private final long startNanos = System.nanoTime();
  private final long startCpuNanos = Machine.cpuNanos();

  double seconds() {
    return (System.nanoTime() - startNanos) / 1e9;
  }

  double cpuSeconds() {
    return (Machine.cpuNanos() - startCpuNanos) / 1e9;
  }
}
