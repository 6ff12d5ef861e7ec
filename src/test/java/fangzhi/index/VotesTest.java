package fangzhi.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.index.Votes.Share;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VotesTest {
  private static final long SEED = 20261122;

  @Test
  void sharesAreThoseSummedUpInAMap() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      int count = random.nextInt(300);
      int documents = 1 + random.nextInt(i % 2 == 0 ? 20 : 1_000_000);
      Votes votes = new Votes(count);
      Map<Integer, Share> expected = new HashMap<>();
      for (int n = 0; n < count; n++) {
        int document = random.nextInt(documents);
        double rarity = random.nextDouble();
        votes.add(document, rarity);
        expected.merge(document, new Share(document, 1, rarity), VotesTest::sum);
      }
      expected.values().removeIf(share -> share.weight() < 0.75);
      assertEquals(
          expected,
          votes.atLeast(0.75).stream().collect(Collectors.toMap(Share::document, share -> share)),
          "seed " + SEED + ", case " + i);
    }
  }

  private static Share sum(Share one, Share other) {
    return new Share(
        one.document(), one.shingles() + other.shingles(), one.weight() + other.weight());
  }
}
