package fangzhi.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PowerCutTest {
  private static final long SEED = 20261122;

  @Test
  void whatIsDoneSurvivesPowerCuts() throws Exception {
    try (Workshop shop = Workshop.ofSample(SEED)) {
      Tally tally = new PowerCuts(shop.archive(), shop.files(), SEED).run(20);
      assertEquals("", tally.failures());
    }
  }
}
