package fangzhi.index;

import java.util.Arrays;

/**
 * The articles that hold a shingle, and in how many stories that makes it stand. What is printed
 * again within three days hardly counts: thirty papers with one story make no formula, a form comes
 * back for years. Immutable.
 */
final class ShingleHolders {
  static final ShingleHolders NONE = new ShingleHolders(new int[0], new long[0]);

  /** Days within which papers print one story. */
  private static final long DAYS = 3;

  /** What another article of the same days counts. */
  private static final double AGAIN = 1 / 16.0;

  private final int[] articles;

  /** By article the days it is of, counted in {@link #DAYS}. */
  private final long[] times;

  private final int dated;
  private final int different;

  /**
   * Holders of one shingle.
   *
   * @param articles growing; isn't copied
   * @param days the day of each, or {@link GroupedArticles#NO_DAY}
   */
  ShingleHolders(int[] articles, long[] days) {
    this.articles = articles;
    this.times = Arrays.stream(days).map(ShingleHolders::time).toArray();
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    int datedOfThem = 0;
    int differentTimes = 0;
    for (int i = 0; i < sorted.length && sorted[i] != GroupedArticles.NO_DAY; i++) {
      datedOfThem++;
      differentTimes += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
    }
    this.dated = datedOfThem;
    this.different = differentTimes;
  }

  private static long time(long day) {
    return day == GroupedArticles.NO_DAY ? day : Math.floorDiv(day, DAYS);
  }

  /** Documents, growing; not to be changed. */
  int[] articles() {
    return articles;
  }

  /**
   * In how many stories the shingle stands, one article left out.
   *
   * @param itself the article, -1 for none
   */
  double stories(int itself) {
    int at = Arrays.binarySearch(articles, itself);
    if (at < 0) {
      return stories(articles.length, dated, different);
    }
    if (times[at] == GroupedArticles.NO_DAY) {
      return stories(articles.length - 1, dated, different);
    }
    return stories(articles.length - 1, dated - 1, isAlone(at) ? different - 1 : different);
  }

  /** Whether no other article is of the days of one. */
  private boolean isAlone(int article) {
    for (int i = 0; i < times.length; i++) {
      if (i != article && times[i] == times[article]) {
        return false;
      }
    }
    return true;
  }

  private static double stories(int count, int datedOfThem, int differentTimes) {
    return count - datedOfThem + differentTimes + AGAIN * (datedOfThem - differentTimes);
  }
}
