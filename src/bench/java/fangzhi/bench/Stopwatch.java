package fangzhi.bench;

import fangzhi.bench.Writing.Time;

/** Time and processor time of this process since it was made. */
final class Stopwatch {
  private final long startNanos = System.nanoTime();
  private final long startCpuNanos = Machine.cpuNanos();

  Time time() {
    return new Time(
        (System.nanoTime() - startNanos) / 1e9, (Machine.cpuNanos() - startCpuNanos) / 1e9);
  }
}
