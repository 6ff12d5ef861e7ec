package fangzhi.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What articles share with a draft, summed up shingle by shingle: a hash table of numbers with
 * linear probing.
 */
final class Votes {
  private static final int FREE = -1;

  /** Near 2^32 divided by the golden ratio, so that neighbours go far apart (Knuth). */
  private static final int SPREAD = 0x9E3779B9;

  private final int shift;
  private final int[] documents;
  private final int[] shingles;
  private final double[] weights;

  /**
   * An empty table.
   *
   * @param most articles that may come; more would find no room
   */
  Votes(int most) {
    int bits = 1 + Integer.SIZE - Integer.numberOfLeadingZeros(most);
    this.shift = Integer.SIZE - bits;
    this.documents = new int[1 << bits];
    this.shingles = new int[1 << bits];
    this.weights = new double[1 << bits];
    Arrays.fill(documents, FREE);
  }

  /** Adds that an article holds a shingle of some rarity. */
  void add(int document, double rarity) {
    int slot = (document * SPREAD) >>> shift;
    while (documents[slot] != document && documents[slot] != FREE) {
      slot = (slot + 1) & (documents.length - 1);
    }
    documents[slot] = document;
    shingles[slot]++;
    weights[slot] += rarity;
  }

  /**
   * An article's share.
   *
   * @param shingles it has in common with the draft
   * @param weight the sum of their rarities
   */
  record Share(int document, int shingles, double weight) {}

  /** The articles with some weight above 0 at least, in no order. */
  List<Share> atLeast(double weight) {
    List<Share> shares = new ArrayList<>();
    for (int slot = 0; slot < documents.length; slot++) {
      if (weights[slot] >= weight) {
        shares.add(new Share(documents[slot], shingles[slot], weights[slot]));
      }
    }
    return shares;
  }
}
