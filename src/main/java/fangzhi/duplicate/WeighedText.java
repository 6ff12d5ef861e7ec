package fangzhi.duplicate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.ToDoubleFunction;

/**
 * A text with how much each of its letters says: a formula that a thousand stories share says
 * little, what stands nowhere else says all.
 */
public final class WeighedText {
  private final BareText text;
  private final double[] weights;
  private final double total;

  private WeighedText(BareText text, double[] weights) {
    this.text = text;
    this.weights = weights;
    this.total = Arrays.stream(weights).sum();
  }

  /**
   * Weighs a text.
   *
   * @param rarity of a shingle's hash in the archive, 0 to 1
   */
  public static WeighedText of(
      BareText text, Fingerprint fingerprint, ToDoubleFunction<Long> rarity) {
    return new WeighedText(text, fingerprint.weights(rarity));
  }

  BareText text() {
    return text;
  }

  /** What some of its letters weigh. */
  double weight(BitSet letters) {
    return letters.stream().mapToDouble(i -> weights[i]).sum();
  }

  /** What some of its letters weigh of the whole, 0 to 1. */
  double share(BitSet letters) {
    return total == 0 ? 0 : weight(letters) / total;
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
