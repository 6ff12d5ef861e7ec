package fangzhi.torture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What came of the questions of some seconds. Thread-safe. */
final class LoadWindow {
  private static final int MAX_NAMED = 5;
  private static final double SOON_MILLIS = 1_000;

  private final double seconds;
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final List<Long> admittedNanos = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private int offered;
  private int others;
  private int shedSearches;

  /**
   * @param seconds how long questions were asked
   */
  LoadWindow(double seconds) {
    this.seconds = seconds;
  }

  synchronized void offered() {
    offered++;
  }

  synchronized void answered(LoadMix.Question question, int status, long tookNanos) {
    statuses.merge(status, 1, Integer::sum);
    boolean isCostly = question.kind().equals("draft") || question.kind().equals("export");
    shedSearches += status == 503 && !isCostly ? 1 : 0;
    if (status < 300) {
      admittedNanos.add(tookNanos);
    } else if (status != 429 && status != 503) {
      others++;
      wrong(question, "status " + status);
    }
  }

  synchronized void failed(LoadMix.Question question, Throwable failure) {
    others++;
    wrong(question, failure.toString());
  }

  private void wrong(LoadMix.Question question, String what) {
    if (wrong.size() < MAX_NAMED) {
      wrong.add(question.kind() + " " + question.path() + ": " + what);
    }
  }

  double seconds() {
    return seconds;
  }

  synchronized int count() {
    return offered;
  }

  /** How many were answered so. */
  synchronized int of(int status) {
    return statuses.getOrDefault(status, 0);
  }

  /** How many were refused as the server had too much to do. */
  int shed() {
    return of(503);
  }

  /** How many of them were neither drafts nor exports. */
  synchronized int shedSearches() {
    return shedSearches;
  }

  /** How many were answered with what they asked for. */
  synchronized int admitted() {
    return admittedNanos.size();
  }

  /** How many had another answer or none. */
  synchronized int others() {
    return others;
  }

  /** The first answers that shouldn't be. */
  synchronized List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** The time within which so many of a hundred of those admitted were answered. */
  synchronized double millis(double percentile) {
    if (admittedNanos.isEmpty()) {
      return 0;
    }
    List<Long> sorted = new ArrayList<>(admittedNanos);
    Collections.sort(sorted);
    int at = (int) Math.ceil(percentile / 100 * sorted.size()) - 1;
    return sorted.get(Math.max(0, at)) / 1e6;
  }

  /** Whether all was answered soon, but for what one client asks too much of. */
  boolean isHealthy() {
    return others() == 0 && shed() * 100 <= count() && millis(99) <= SOON_MILLIS;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%6.0f/s offered %6.0f/s answered %6.0f/s 503 %5d 429 %4d others  p50 %6.1f p99 %7.1f ms",
        count() / seconds(),
        admitted() / seconds(),
        shed() / seconds(),
        of(429),
        others(),
        millis(50),
        millis(99));
  }
}
