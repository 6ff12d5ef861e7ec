package fangzhi.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.duplicate.Tier;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepeatsTest {
  private final Repeats repeats = new Repeats();

  @Test
  void commitsOfARunAddUp() {
    repeats.isNew("a");
    repeats.found(Map.of("a", Tier.SAME));
    repeats.isNew("b");
    repeats.isNew("c");
    repeats.found(Map.of("b", Tier.CONTAINED));
    assertEquals(new RepeatCounts(3, Map.of(Tier.SAME, 1L, Tier.CONTAINED, 1L)), repeats.counts());
  }

  @Test
  void articleCountsOnceByTheClosestItRepeats() {
    repeats.isNew("a");
    repeats.found(Map.of("a", Tier.CONTAINED));
    repeats.found(Map.of("a", Tier.SAME));
    repeats.found(Map.of("a", Tier.REPRINT));
    assertEquals(new RepeatCounts(1, Map.of(Tier.SAME, 1L)), repeats.counts());
  }

  @Test
  void articlesOfEarlierRunsDoNotCount() {
    repeats.isNew("a");
    repeats.found(Map.of("old", Tier.SAME));
    assertEquals(new RepeatCounts(1, Map.of()), repeats.counts());
  }
}
