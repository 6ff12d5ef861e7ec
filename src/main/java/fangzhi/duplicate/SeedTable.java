package fangzhi.duplicate;

import java.util.Arrays;

/** Where in a text runs of a few letters stand; runs of one hash are told apart by the reader. */
final class SeedTable {
  private final int seed;
  private final int[] heads;
  private final int[] nexts;

  /**
   * @param seed letters of a run
   */
  SeedTable(String text, int seed) {
    this.seed = seed;
    this.heads = new int[Integer.highestOneBit(Math.max(1, text.length())) * 2];
    this.nexts = new int[text.length()];
    Arrays.fill(heads, -1);
    for (int i = text.length() - seed; i >= 0; i--) {
      int slot = slot(text, i);
      nexts[i] = heads[slot];
      heads[slot] = i;
    }
  }

  /** The first place of the run that stands in another text, -1 if there is none. */
  int first(String text, int at) {
    return heads[slot(text, at)];
  }

  /** The next place of the same run, -1 if there is none. */
  int next(int place) {
    return nexts[place];
  }

  private int slot(String text, int at) {
    int hash = 0;
    for (int i = at; i < at + seed; i++) {
      hash = hash * 0x01000193 + text.charAt(i);
    }
    return (hash ^ hash >>> 15) & (heads.length - 1);
  }
}
