package fangzhi.parse;

import fangzhi.text.Han;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a heading a story repeats: the share of the heading's character pairs that stand in
 * the text, each weighed by how few of the page's units hold it (inverse document frequency, Spärck
 * Jones 1972).
 */
final class Cohesion {
  private static final int MAX_PAIRS = 63;

  /**
   * Weight added to a heading's sum, so that two characters found by chance don't count as a whole
   * heading.
   */
  private static final double FEW = 4;

  private final List<Unit> units;

  /** For each unit its pairs. */
  private final int[][] pairs;

  /** For each pair of characters the units that hold it, in ascending order. */
  private final Map<Integer, int[]> holders = new HashMap<>();

  Cohesion(List<Unit> units) {
    this.units = units;
    Map<Integer, List<Integer>> lists = new HashMap<>();
    this.pairs = units.stream().map(unit -> pairs(unit.text())).toArray(int[][]::new);
    for (int i = 0; i < units.size(); i++) {
      for (int pair : pairs[i]) {
        lists.computeIfAbsent(pair, p -> new ArrayList<>()).add(i);
      }
    }
    lists.forEach((pair, list) -> holders.put(pair, list.stream().mapToInt(i -> i).toArray()));
  }

  /** The pairs of neighbouring word characters in a text, each once, in ascending order. */
  static int[] pairs(String text) {
    int[] pairs = new int[text.length()];
    int count = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (isWordCharacter(text.charAt(i)) && isWordCharacter(text.charAt(i + 1))) {
        pairs[count++] = text.charAt(i) << 16 | text.charAt(i + 1);
      }
    }
    return Arrays.stream(pairs, 0, count).sorted().distinct().toArray();
  }

  private static boolean isWordCharacter(char c) {
    return Han.isHan(c) || Character.isLetterOrDigit(c);
  }

  /** The heading that the units {@code from} up to, not including, {@code to} make. */
  Heading heading(int from, int to) {
    return new Heading(
        Arrays.stream(pairs, from, to)
            .flatMapToInt(Arrays::stream)
            .sorted()
            .distinct()
            .limit(MAX_PAIRS)
            .toArray());
  }

  /**
   * The weighted share of the pairs that two runs of units have in common, of the one with fewer.
   */
  double shared(int from, int to, int otherFrom, int otherTo) {
    int[] one = pairsOf(from, to);
    int[] other = pairsOf(otherFrom, otherTo);
    double common = 0;
    double all = 1;
    double others = 1;
    for (int pair : one) {
      double weight = weight(pair);
      all += weight;
      common += Arrays.binarySearch(other, pair) >= 0 ? weight : 0;
    }
    for (int pair : other) {
      others += weight(pair);
    }
    return common / Math.min(all, others);
  }

  private int[] pairsOf(int from, int to) {
    return Arrays.stream(pairs, from, to)
        .flatMapToInt(Arrays::stream)
        .sorted()
        .distinct()
        .toArray();
  }

  private double weight(int pair) {
    return Math.log((1.0 + units.size()) / holdersOf(pair).length);
  }

  private int[] holdersOf(int pair) {
    return holders.getOrDefault(pair, new int[] {-1});
  }

  /** The pairs of one heading; a set of them is a bit mask. */
  final class Heading {
    private final int[] pairs;
    private final double[] weights;
    private final double sum;

    private Heading(int[] pairs) {
      this.pairs = pairs;
      this.weights = Arrays.stream(pairs).mapToDouble(Cohesion.this::weight).toArray();
      this.sum = Arrays.stream(weights).sum();
    }

    /** Which pairs stand in each of {@code count} units from {@code first} on. */
    long[] in(int first, int count) {
      long[] masks = new long[count];
      for (int bit = 0; bit < pairs.length; bit++) {
        int[] list = holdersOf(pairs[bit]);
        int at = Arrays.binarySearch(list, first);
        for (int k = at < 0 ? -at - 1 : at; k < list.length && list[k] < first + count; k++) {
          masks[list[k] - first] |= 1L << bit;
        }
      }
      return masks;
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
