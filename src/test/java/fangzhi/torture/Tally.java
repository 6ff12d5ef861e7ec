package fangzhi.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many faults of a kind were tried and what didn't survive them. */
final class Tally {
  private static final int MAX_NAMED = 10;

  private final String fault;
  private final List<String> failures = new ArrayList<>();
  private int tried;
  private int failed;

  Tally(String fault) {
    this.fault = fault;
  }

  String fault() {
    return fault;
  }

  int tried() {
    return tried;
  }

  int survived() {
    return tried - failed;
  }

  boolean isLost() {
    return failed > 0;
  }

  /** Notes what is wrong though all faults before it were survived. */
  void end(String place, List<String> wrong) {
    if (!wrong.isEmpty()) {
      tried--;
      note(place, wrong);
    }
  }

  /** Notes a fault and what is wrong after it. */
  void note(String place, List<String> wrong) {
    tried++;
    if (!wrong.isEmpty()) {
      failed++;
      if (failures.size() < MAX_NAMED) {
        failures.add(fault + ", " + place + ": " + String.join("; ", wrong));
      }
    }
  }

  /** The first failures, a line each. */
  String failures() {
    return String.join("\n", failures);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s: %,d tried, %,d survived", fault, tried, survived());
  }
}
