package fangzhi.segment;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What pairs of words cost: a hash table with linear probing. Most pairs asked for are none, which
 * a filter of one bit a hash (Bloom 1970, with one function), small enough for a processor's cache,
 * tells mostly. A pair's cost is worked out when it is first asked for: only then its first word's
 * frequency is known. Thread-safe, for whoever works one out gets the same.
 */
final class PairTable {
  /** Three slots a pair, so that the first one looked at mostly decides. */
  private static final int SLOT_BITS = 20;

  /** 25 bits a pair: one pair in 26 that is none gets through; 1 MB. */
  private static final int FILTER_BITS = 23;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** A cost not yet worked out. */
  private static final long UNKNOWN = 0;

  /** Reads and writes a long as a whole. */
  private static final VarHandle COSTS = MethodHandles.arrayElementVarHandle(long[].class);

  private final long[] filter = new long[1 << (FILTER_BITS - 6)];

  /** By slot the pair's hash, 0 for none, and its cost as {@link Double} has its bits. */
  private final long[] slots = new long[2 << SLOT_BITS];

  private final int[] frequencies = new int[1 << SLOT_BITS];

  PairTable() {
    SmartcnFiles.pairs(this::put);
  }

  private void put(long hash, int frequency) {
    long spread = hash * GOLDEN;
    filter[word(spread)] |= 1L << bit(spread);
    int slot = slot(spread);
    while (slots[2 * slot] != 0) {
      slot = next(slot);
    }
    slots[2 * slot] = hash;
    frequencies[slot] = frequency;
  }

  /**
   * Sifts hashes: most that are no pairs' are left out.
   *
   * @param into takes the indexes of those that remain
   * @return how many remain
   */
  int sift(long[] hashes, int count, int[] into) {
    int sifted = 0;
    for (int i = 0; i < count; i++) {
      long spread = hashes[i] * GOLDEN;
      into[sifted] = i;
      sifted += (int) (filter[word(spread)] >>> bit(spread)) & 1;
    }
    return sifted;
  }

  /**
   * What a pair costs.
   *
   * @param hash of the pair
   * @param first frequency of its first word
   * @param alone what it costs if it is none
   */
  double cost(long hash, int first, double alone) {
    int slot = slot(hash * GOLDEN);
    while (slots[2 * slot] != hash) {
      if (slots[2 * slot] == 0) {
        return alone;
      }
      slot = next(slot);
    }
    long cost = (long) COSTS.getOpaque(slots, 2 * slot + 1);
    return cost == UNKNOWN ? workOut(slot, first) : Double.longBitsToDouble(cost);
  }

  private double workOut(int slot, int first) {
    double cost = Costs.of(first, frequencies[slot]);
    COSTS.setOpaque(slots, 2 * slot + 1, Double.doubleToLongBits(cost));
    return cost;
  }

  private static int slot(long spread) {
    return (int) (spread >>> (64 - SLOT_BITS));
  }

  private static int next(int slot) {
    return (slot + 1) & ((1 << SLOT_BITS) - 1);
  }

  private static int word(long spread) {
    return (int) (spread >>> (64 - FILTER_BITS + 6));
  }

  private static int bit(long spread) {
    return (int) (spread >>> (64 - FILTER_BITS)) & 63;
  }
}
