package fangzhi.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a threshold makes of scored pairs.
 *
 * @param related part of the pairs found that are of one topic at least
 */
record PairFigures(double threshold, double precision, double recall, double related) {
  double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  static PairFigures at(
      double threshold, List<JudgedPair> pairs, ToDoubleFunction<JudgedPair> score) {
    double found = 0;
    double right = 0;
    double related = 0;
    double positive = 0;
    for (JudgedPair judged : pairs) {
      boolean match = score.applyAsDouble(judged) >= threshold;
      found += match ? 1 : 0;
      right += match && judged.pair().isSameEvent() ? 1 : 0;
      related += match && judged.pair().isRelated() ? 1 : 0;
      positive += judged.pair().isSameEvent() ? 1 : 0;
    }
    return found == 0
        ? new PairFigures(threshold, 0, 0, 0)
        : new PairFigures(threshold, right / found, right / positive, related / found);
  }

  /** Those of the threshold with the best F1 on the pairs themselves. */
  static PairFigures best(List<JudgedPair> pairs, ToDoubleFunction<JudgedPair> score) {
    return pairs.stream()
        .mapToDouble(score)
        .distinct()
        .mapToObj(threshold -> at(threshold, pairs, score))
        .max(Comparator.comparingDouble(PairFigures::f1))
        .orElseThrow();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P %.3f  R %.3f  F1 %.3f  at %.3f  (of one topic %.3f)",
        precision,
        recall,
        f1(),
        threshold,
        related);
  }
}
