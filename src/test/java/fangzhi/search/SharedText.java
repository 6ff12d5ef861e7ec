package fangzhi.search;

import fangzhi.text.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The slow way to tell how much text two stories share, by all runs of eight letters: one counts
 * the less the more of the archive's stories hold it, so that a daily report's frame counts next to
 * nothing. Thread-safe.
 */
final class SharedText {
  private static final int RUN = 8;
  private static final int COUNTERS = 1 << 25;

  /** In how many stories a run stands; runs of one hash count together. */
  private final int[] stories = new int[COUNTERS];

  private final Map<String, int[]> known = new ConcurrentHashMap<>();

  /** Parts of two texts, by rarity, that also stand in the other one. */
  record Shares(double ofFirst, double ofSecond) {
    /** The share of the text of which more is shared. */
    double larger() {
      return Math.max(ofFirst, ofSecond);
    }
  }

  SharedText(List<CorpusArticle> archive) {
    for (CorpusArticle article : archive) {
      for (int run : runs(article.body())) {
        stories[counter(run)]++;
      }
    }
  }

  /** Shares of a draft and an archived story. */
  Shares of(String draft, CorpusArticle story) {
    return compare(runs(draft), known.computeIfAbsent(story.id(), id -> runs(story.body())));
  }

  private Shares compare(int[] a, int[] b) {
    double shared = 0;
    int j = 0;
    for (int run : a) {
      while (j < b.length && b[j] < run) {
        j++;
      }
      if (j < b.length && b[j] == run) {
        shared += weight(run);
      }
    }
    return new Shares(shared / weight(a), shared / weight(b));
  }

  private double weight(int[] runs) {
    return Math.max(1, Arrays.stream(runs).mapToDouble(this::weight).sum());
  }

  /** One where only the two of a pair hold it. */
  private double weight(int run) {
    return 1.0 / Math.max(1, stories[counter(run)] - 1);
  }

  private static int counter(int run) {
    return run & (COUNTERS - 1);
  }

  /** The hashes of the runs, each once, in order. */
  private static int[] runs(String text) {
    String letters = letters(text);
    int[] runs = new int[Math.max(0, letters.length() - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      int hash = 0;
      for (int j = i; j < i + RUN; j++) {
        hash = (hash ^ letters.charAt(j)) * 0x9E3779B1;
        hash ^= hash >>> 15;
      }
      runs[i] = hash;
    }
    return Arrays.stream(runs).sorted().distinct().toArray();
  }

  /** A text's folded letters and digits: what stays of it in any edition. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    Folding.fold(text)
        .text()
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
