package fangzhi.duplicate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongToDoubleFunction;

/**
 * A text with how much each of its letters says: a formula that a thousand stories share says
 * little, what stands nowhere else says all.
 */
public final class WeighedText {
  private final BareText text;
  private final Fingerprint fingerprint;

  /** Of each chosen shingle. */
  private final double[] rarities;

  /** Of each letter. */
  private final double[] weights;

  private WeighedText(BareText text, Fingerprint fingerprint, double[] rarities) {
    this.text = text;
    this.fingerprint = fingerprint;
    this.rarities = rarities;
    this.weights = fingerprint.weights(rarities);
  }

  /**
   * Weighs a text.
   *
   * @param rarity of a shingle's hash in the archive, 0 to 1
   */
  public static WeighedText of(
      BareText text, Fingerprint fingerprint, LongToDoubleFunction rarity) {
    double[] rarities = fingerprint.hashes().mapToDouble(rarity).toArray();
    return new WeighedText(text, fingerprint, rarities);
  }

  BareText text() {
    return text;
  }

  /** What some of its letters weigh of the whole, 0 to 1. */
  double share(BitSet letters) {
    double total = 0;
    double held = 0;
    for (int i = 0; i < weights.length; i++) {
      total += weights[i];
      held += letters.get(i) ? weights[i] : 0;
    }
    return total == 0 ? 0 : held / total;
  }

  /** What the shingles weigh that some letters hold whole, in rare shingles. */
  double shingles(BitSet letters) {
    double held = 0;
    for (int i = 0; i < rarities.length; i++) {
      int start = fingerprint.start(i);
      boolean isWhole = letters.nextClearBit(start) >= start + Fingerprint.SHINGLE;
      held += isWhole ? rarities[i] : 0;
    }
    return held;
  }

  /** What those shingles weigh of all, 0 to 1. */
  double shareOfShingles(BitSet letters) {
    double total = Arrays.stream(rarities).sum();
    return total == 0 ? 0 : shingles(letters) / total;
  }

  /** How many of the letters up to a place, those without weight left out, some others hold. */
  double shareOfBeginning(BitSet letters, double weight) {
    double seen = 0;
    double held = 0;
    for (int i = 0; i < weights.length && seen < weight; i++) {
      seen += weights[i];
      held += letters.get(i) ? weights[i] : 0;
    }
    return seen < weight ? 0 : held / seen;
  }
}
