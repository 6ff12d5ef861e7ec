package fangzhi.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long answers took, and how many failed. Thread-safe. */
final class Latencies {
  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(10);
  private static final int DIGITS = 3;

  private final Histogram nanos = new ConcurrentHistogram(LONGEST_NANOS, DIGITS);
  private final AtomicLong failures = new AtomicLong();

  void add(long tookNanos) {
    nanos.recordValue(Math.min(tookNanos, LONGEST_NANOS));
  }

  void addFailure(long tookNanos) {
    add(tookNanos);
    failures.incrementAndGet();
  }

  void addAll(Latencies others) {
    nanos.add(others.nanos);
    failures.addAndGet(others.failures.get());
  }

  long count() {
    return nanos.getTotalCount();
  }

  long failures() {
    return failures.get();
  }

  /** The time within which so many of a hundred answers came, in milliseconds. */
  double millis(double percentile) {
    return nanos.getValueAtPercentile(percentile) / 1e6;
  }
}
