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
  private final LongToDoubleFunction rarity;
  private final double[] weights;

  private WeighedText(BareText text, Fingerprint fingerprint, LongToDoubleFunction rarity) {
    this.text = text;
    this.fingerprint = fingerprint;
    this.rarity = rarity;
    this.weights = fingerprint.weights(rarity);
  }

  /**
   * Weighs a text.
   *
   * @param rarity of a shingle's hash in the archive, 0 to 1
   */
  public static WeighedText of(
      BareText text, Fingerprint fingerprint, LongToDoubleFunction rarity) {
    return new WeighedText(text, fingerprint, rarity);
  }

  BareText text() {
    return text;
  }

  /** What some of its letters weigh of the whole, 0 to 1. */
  double share(BitSet letters) {
    double total = Arrays.stream(weights).sum();
    return total == 0 ? 0 : letters.stream().mapToDouble(i -> weights[i]).sum() / total;
  }

  /** What the shingles weigh that some letters hold whole, in rare shingles. */
  double shingles(BitSet letters) {
    return fingerprint.marks().stream()
        .filter(mark -> isWhole(mark, letters))
        .mapToDouble(mark -> rarity.applyAsDouble(mark.hash()))
        .sum();
  }

  private static boolean isWhole(Fingerprint.Mark mark, BitSet letters) {
    int end = mark.start() + Fingerprint.SHINGLE;
    int at = mark.start();
    while (at < end && letters.get(at)) {
      at++;
    }
    return at == end;
  }

  /** What those shingles weigh of all, 0 to 1. */
  double shareOfShingles(BitSet letters) {
    double total =
        fingerprint.marks().stream().mapToDouble(m -> rarity.applyAsDouble(m.hash())).sum();
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
