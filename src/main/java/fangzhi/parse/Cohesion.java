package fangzhi.parse;

import fangzhi.text.Han;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of a heading a story repeats: the share of the heading's character pairs that stand in
 * the text, each weighed by how few of the page's paragraphs hold it (inverse document frequency,
 * Spärck Jones 1972).
 */
final class Cohesion {
  private static final int MAX_PAIRS = 63;

  /**
   * Weight added to a heading's sum, so that two characters found by chance don't count as a whole
   * heading.
   */
  private static final double FEW = 4;

  private final List<Set<String>> pairsOfUnit;
  private final Map<String, Integer> paragraphsWith = new HashMap<>();

  Cohesion(List<Unit> units) {
    pairsOfUnit = new ArrayList<>(units.size());
    for (Unit unit : units) {
      Set<String> pairs = pairs(unit.text());
      pairsOfUnit.add(pairs);
      pairs.forEach(pair -> paragraphsWith.merge(pair, 1, Integer::sum));
    }
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      if (isWordCharacter(text.charAt(i)) && isWordCharacter(text.charAt(i + 1))) {
        pairs.add(text.substring(i, i + 2));
      }
    }
    return pairs;
  }

  private static boolean isWordCharacter(char c) {
    return Han.isHan(c) || Character.isLetterOrDigit(c);
  }

  /** A heading's pairs with their weights. */
  Heading heading(int from, int to) {
    Set<String> pairs = new HashSet<>();
    for (int i = from; i < to; i++) {
      pairs.addAll(pairsOfUnit.get(i));
    }
    List<String> list = pairs.stream().sorted().limit(MAX_PAIRS).toList();
    double[] weights = new double[list.size()];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int holders = paragraphsWith.getOrDefault(list.get(i), 1);
      weights[i] = Math.log((1.0 + pairsOfUnit.size()) / holders);
      sum += weights[i];
    }
    return new Heading(list, weights, sum);
  }

  /** The pairs of one heading; a set of them is a bit mask. */
  final class Heading {
    private final List<String> pairs;
    private final double[] weights;
    private final double sum;

    private Heading(List<String> pairs, double[] weights, double sum) {
      this.pairs = pairs;
      this.weights = weights;
      this.sum = sum;
    }

    /** Which pairs stand in a unit. */
    long in(int unit) {
      long mask = 0;
      Set<String> held = pairsOfUnit.get(unit);
      for (int i = 0; i < pairs.size(); i++) {
        if (held.contains(pairs.get(i))) {
          mask |= 1L << i;
        }
      }
      return mask;
    }

    /** The weighted share of the pairs in a mask, 0 to 1. */
    double share(long mask) {
      double found = 0;
      for (long rest = mask; rest != 0; rest &= rest - 1) {
        found += weights[Long.numberOfTrailingZeros(rest)];
      }
      return found / (sum + FEW);
    }
  }
}
