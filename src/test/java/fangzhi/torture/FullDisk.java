package fangzhi.torture;

import java.io.IOException;

/**
 * Takes no more bytes than fit.
 *
 * @param capacityBytes of all files together
 */
record FullDisk(long capacityBytes) implements SimulatedDisk.Fault {
  @Override
  public void before(SimulatedDisk.Operation operation, String file, long usedBytes)
      throws IOException {
    if (operation == SimulatedDisk.Operation.WRITE && usedBytes > capacityBytes) {
      throw new IOException("No space left on device");
    }
  }
}
