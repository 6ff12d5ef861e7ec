package fangzhi.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShingleHoldersTest {
  private static final long SEED = 20261121;

  @Test
  void articlesOfTheSameThreeDaysAreHardlyMoreThanOneStory() {
    int[] articles = {1, 2, 3, 4};
    long[] days = {9, 10, 12, GroupedArticles.NO_DAY};
    ShingleHolders holders = new ShingleHolders(articles, days);
    assertEquals(3 + 1 / 16.0, holders.stories(-1));
    assertEquals(3, holders.stories(1), "another of its days is left");
    assertEquals(2 + 1 / 16.0, holders.stories(3), "the only one of its days");
    assertEquals(2 + 1 / 16.0, holders.stories(4), "the one of no day");
    assertEquals(0, ShingleHolders.NONE.stories(-1));
  }

  @Test
  void storiesAreThoseCountedOneByOne() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      int[] articles = IntStream.range(0, 1 + random.nextInt(12)).map(n -> 2 * n).toArray();
      long[] days =
          IntStream.of(articles)
              .mapToLong(
                  n -> random.nextInt(5) == 0 ? GroupedArticles.NO_DAY : random.nextInt(20) - 10)
              .toArray();
      int itself = random.nextInt(2 * articles.length);
      assertEquals(
          counted(articles, days, itself),
          new ShingleHolders(articles, days).stories(itself),
          "seed " + SEED + ", case " + i);
    }
  }

  private static double counted(int[] articles, long[] days, int itself) {
    Set<Long> times = new HashSet<>();
    double stories = 0;
    for (int i = 0; i < articles.length; i++) {
      if (articles[i] != itself) {
        boolean isFirst =
            days[i] == GroupedArticles.NO_DAY || times.add(Math.floorDiv(days[i], 3L));
        stories += isFirst ? 1 : 1 / 16.0;
      }
    }
    return stories;
  }
}
