package fangzhi.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Some seconds of what {@code ./fangzhi torture fuzz} does for long. */
class FuzzTest {
  private static final long SEED = Long.getLong("fuzz.seed", 20261122);

  @ParameterizedTest
  @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @CsvSource({"READER, 4000", "PARSER, 4000", "QUERY, 200000"})
  void everythingIsTaken(Fuzz.Target target, int cases) throws Exception {
    Fuzz fuzz = new Fuzz(Path.of(""));
    Tally tally = fuzz.run(target, SEED, cases);
    System.out.println(tally + ", seed " + SEED + ": " + fuzz);
    assertEquals("", tally.failures());
  }
}
