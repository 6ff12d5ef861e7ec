package fangzhi.torture;

import java.io.IOException;
import java.util.Set;

/** One operation fails, those before and after it don't. Counts those it may be. */
final class OneError implements SimulatedDisk.Fault {
  private final Set<SimulatedDisk.Operation> of;
  private final long at;
  private long seen;

  /**
   * An error.
   *
   * @param at which of these operations fails, counted from 1
   */
  OneError(Set<SimulatedDisk.Operation> of, long at) {
    this.of = Set.copyOf(of);
    this.at = at;
  }

  long seen() {
    return seen;
  }

  boolean hasHappened() {
    return seen >= at;
  }

  @Override
  public void before(SimulatedDisk.Operation operation, String file, long usedBytes)
      throws IOException {
    if (of.contains(operation) && ++seen == at) {
      throw new IOException("Input/output error");
    }
  }
}
