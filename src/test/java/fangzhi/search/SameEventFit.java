package fangzhi.search;

import fangzhi.duplicate.EventSign;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Logistic regression of the label on the signs, by gradient descent on standardised signs with a
 * Gaussian prior; answers the weights of the signs as they are.
 */
final class SameEventFit {
  private static final int ROUNDS = 4_000;
  private static final double STEP = 0.5;
  private static final double PRIOR = 1;

  private SameEventFit() {}

  /**
   * What was fitted.
   *
   * @param doubt what the signs have to outweigh
   */
  record Weights(double doubt, Map<EventSign, Double> bySign) {
    double score(Map<EventSign, Double> signs) {
      double sum = -doubt;
      for (Map.Entry<EventSign, Double> weight : bySign.entrySet()) {
        sum += weight.getValue() * signs.getOrDefault(weight.getKey(), 0.0);
      }
      return 1 / (1 + Math.exp(-sum));
    }
  }

  /** The weights of some signs. */
  static Weights fit(List<JudgedPair> pairs, List<EventSign> signs) {
    double[] mean = new double[signs.size()];
    double[] deviation = new double[signs.size()];
    for (int i = 0; i < mean.length; i++) {
      EventSign sign = signs.get(i);
      double average = pairs.stream().mapToDouble(p -> p.sign(sign)).average().orElse(0);
      double variance =
          pairs.stream().mapToDouble(p -> Math.pow(p.sign(sign) - average, 2)).average().orElse(0);
      mean[i] = average;
      deviation[i] = Math.sqrt(variance) + 1e-9;
    }
    double[] weights = descend(standardised(pairs, signs, mean, deviation), pairs);
    double doubt = -weights[mean.length];
    Map<EventSign, Double> bySign = new EnumMap<>(EventSign.class);
    for (int i = 0; i < mean.length; i++) {
      bySign.put(signs.get(i), weights[i] / deviation[i]);
      doubt += weights[i] * mean[i] / deviation[i];
    }
    return new Weights(doubt, bySign);
  }

  private static double[][] standardised(
      List<JudgedPair> pairs, List<EventSign> signs, double[] mean, double[] deviation) {
    double[][] rows = new double[pairs.size()][signs.size() + 1];
    for (int p = 0; p < rows.length; p++) {
      for (int i = 0; i < mean.length; i++) {
        rows[p][i] = (pairs.get(p).sign(signs.get(i)) - mean[i]) / deviation[i];
      }
      rows[p][mean.length] = 1;
    }
    return rows;
  }

  private static double[] descend(double[][] rows, List<JudgedPair> pairs) {
    int width = rows[0].length;
    double[] weights = new double[width];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[width];
      for (int p = 0; p < rows.length; p++) {
        double error = probability(rows[p], weights) - (pairs.get(p).pair().isSameEvent() ? 1 : 0);
        for (int i = 0; i < width; i++) {
          gradient[i] += error * rows[p][i];
        }
      }
      for (int i = 0; i < width; i++) {
        double prior = i == width - 1 ? 0 : PRIOR * weights[i];
        weights[i] -= STEP * (gradient[i] + prior) / rows.length;
      }
    }
    return weights;
  }

  private static double probability(double[] row, double[] weights) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += row[i] * weights[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
