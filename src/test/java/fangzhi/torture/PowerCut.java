package fangzhi.torture;

import java.io.IOException;

/** Cuts the power at a change of the disk; from then on nothing works. Counts all changes. */
final class PowerCut implements SimulatedDisk.Fault {
  private final long at;
  private long changes;

  /**
   * A cut.
   *
   * @param at which change doesn't happen, counted from 1
   */
  PowerCut(long at) {
    this.at = at;
  }

  /** No cut: only counts. */
  static PowerCut never() {
    return new PowerCut(Long.MAX_VALUE);
  }

  long changes() {
    return changes;
  }

  boolean hasHappened() {
    return changes >= at;
  }

  @Override
  public void before(SimulatedDisk.Operation operation, String file, long usedBytes)
      throws IOException {
    if (operation.changes() && !hasHappened()) {
      changes++;
    }
    if (hasHappened()) {
      throw new IOException("the power is cut");
    }
  }
}
