package fangzhi.duplicate;

import java.util.BitSet;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Tells whether two stories in other words tell of the same happening: a logistic regression over
 * {@linkplain EventSign signs}.
 */
public final class SameEvent {
  /** From here on they do: the best by F1 on the tuning half of the pairs, cross-validated. */
  public static final double THRESHOLD = 0.3;

  /** What the signs have to outweigh; fitted with their weights. */
  private static final double DOUBT = 7.83;

  private SameEvent() {}

  /**
   * How likely two stories tell of the same happening, 0 to 1.
   *
   * @param rarity of a pair of ideographs, from 0 to 1 for one that hardly an article holds
   */
  public static double score(
      StoryEvidence draft, StoryEvidence match, ToDoubleFunction<String> rarity) {
    return score(signs(draft, match, rarity));
  }

  /** What signs make of it. */
  public static double score(Map<EventSign, Double> signs) {
    double sum = -DOUBT;
    for (Map.Entry<EventSign, Double> sign : signs.entrySet()) {
      sum += sign.getKey().weight() * sign.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** How much there is of each sign, from 0 for nothing. */
  public static Map<EventSign, Double> signs(
      StoryEvidence draft, StoryEvidence match, ToDoubleFunction<String> rarity) {
    return new EventSigns(draft, match, rarity).all();
  }

  /** What the two name alike. */
  public static Agreement agreement(
      StoryEvidence draft, StoryEvidence match, ToDoubleFunction<String> rarity) {
    return Agreement.of(draft.mentions(), match.mentions(), new RareWords(draft).in(match, rarity));
  }

  /**
   * The comparison of a draft with a story that tells of its happening; its passages are what both
   * say literally, if anything.
   */
  public static Comparison comparison(BareText draft, BareText match) {
    Alignment common = Alignment.of(draft, match);
    return new Comparison(
        Tier.SAME_EVENT,
        share(common.coveredA(), draft),
        share(common.coveredB(), match),
        common.passages(draft, match));
  }

  private static double share(BitSet covered, BareText text) {
    return text.length() == 0 ? 0 : (double) covered.cardinality() / text.length();
  }
}
