package fangzhi.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiskFaultsTest {
  private static final long SEED = 20261122;
  private static final int TIMES = 5;

  private final Workshop shop;
  private final DiskFaults faults;

  DiskFaultsTest() throws Exception {
    shop = Workshop.ofSample(SEED);
    faults = new DiskFaults(shop.archive().committing(Duration.ofDays(1)), shop.files(), SEED);
  }

  @AfterEach
  void clearUp() throws Exception {
    shop.close();
  }

  @Test
  void aFullDiskIsToldAndTheNextRunGoesOn() throws Exception {
    assertEquals("", faults.full(TIMES).failures());
  }

  @Test
  void whatCannotBeWrittenLeavesTheIndexWhole() throws Exception {
    assertEquals("", faults.writeErrors(TIMES).failures());
  }

  @Test
  void whatCannotBeReadLeavesTheIndexWhole() throws Exception {
    assertEquals("", faults.readErrors(TIMES).failures());
  }

  @Test
  void damageOfAnyFileIsFoundByItsName() throws Exception {
    assertEquals("", faults.damage(5).failures());
  }
}
