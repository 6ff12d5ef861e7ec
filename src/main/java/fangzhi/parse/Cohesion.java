package fangzhi.parse;

import fangzhi.text.Han;
import java.util.Arrays;
import java.util.List;

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

  /** For each unit its pairs, each as its place among the page's pairs, in ascending order. */
  private final int[][] pairs;

  /** For each of the page's pairs the units that hold it, in ascending order. */
  private final int[][] holders;

  /** For each of the page's pairs how much it weighs. */
  private final double[] weights;

  Cohesion(List<Unit> units) {
    int[][] printed = units.stream().map(unit -> pairs(unit.text())).toArray(int[][]::new);
    int[] known = union(printed, 0, printed.length);
    this.pairs = new int[printed.length][];
    for (int i = 0; i < printed.length; i++) {
      pairs[i] = places(printed[i], known);
    }
    this.holders = holders(pairs, known.length);
    this.weights = new double[known.length];
    for (int pair = 0; pair < known.length; pair++) {
      weights[pair] = Math.log((1.0 + units.size()) / holders[pair].length);
    }
  }

  /** Where some of them stand among all, both in ascending order. */
  private static int[] places(int[] some, int[] all) {
    int[] places = new int[some.length];
    int from = 0;
    for (int i = 0; i < some.length; i++) {
      from = Arrays.binarySearch(all, from, all.length, some[i]);
      places[i] = from;
    }
    return places;
  }

  private static int[][] holders(int[][] pairs, int known) {
    int[] counts = new int[known];
    for (int[] unit : pairs) {
      for (int pair : unit) {
        counts[pair]++;
      }
    }
    int[][] holders = new int[known][];
    Arrays.setAll(holders, pair -> new int[counts[pair]]);
    for (int i = pairs.length - 1; i >= 0; i--) {
      for (int pair : pairs[i]) {
        holders[pair][--counts[pair]] = i;
      }
    }
    return holders;
  }

  /** The pairs of neighbouring word characters in a text, each once, in ascending order. */
  static int[] pairs(String text) {
    int[] pairs = new int[text.length()];
    int count = 0;
    boolean isWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean wasWord = isWord;
      isWord = isWordCharacter(text.charAt(i));
      if (wasWord && isWord) {
        pairs[count++] = text.charAt(i - 1) << 16 | text.charAt(i);
      }
    }
    return sorted(pairs, count);
  }

  /** The first so many of them, each once, in ascending order. */
  private static int[] sorted(int[] pairs, int count) {
    Arrays.sort(pairs, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || pairs[i] != pairs[kept - 1]) {
        pairs[kept++] = pairs[i];
      }
    }
    return Arrays.copyOf(pairs, kept);
  }

  /** The pairs of the units {@code from} up to, not including, {@code to}, in ascending order. */
  private static int[] union(int[][] pairs, int from, int to) {
    int length = 0;
    for (int i = from; i < to; i++) {
      length += pairs[i].length;
    }
    int[] all = new int[length];
    int count = 0;
    for (int i = from; i < to; i++) {
      System.arraycopy(pairs[i], 0, all, count, pairs[i].length);
      count += pairs[i].length;
    }
    return sorted(all, count);
  }

  private static boolean isWordCharacter(char c) {
    return Han.isHan(c) || Character.isLetterOrDigit(c);
  }

  /** The heading that the units {@code from} up to, not including, {@code to} make. */
  Heading heading(int from, int to) {
    int[] all = union(pairs, from, to);
    return new Heading(all.length <= MAX_PAIRS ? all : Arrays.copyOf(all, MAX_PAIRS));
  }

  /**
   * The weighted share of the pairs that two runs of units have in common, of the one with fewer.
   */
  double shared(int from, int to, int otherFrom, int otherTo) {
    int[] one = union(pairs, from, to);
    int[] other = union(pairs, otherFrom, otherTo);
    double common = 0;
    double all = 1;
    double others = 1;
    int at = 0;
    for (int pair : one) {
      all += weights[pair];
      while (at < other.length && other[at] < pair) {
        at++;
      }
      common += at < other.length && other[at] == pair ? weights[pair] : 0;
    }
    for (int pair : other) {
      others += weights[pair];
    }
    return common / Math.min(all, others);
  }

  /** The pairs of one heading; a set of them is a bit mask. */
  final class Heading {
    private final int[] own;
    private final double sum;

    private Heading(int[] own) {
      this.own = own;
      this.sum = Arrays.stream(own).mapToDouble(pair -> weights[pair]).sum();
    }

    /** Which pairs stand in each of {@code count} units from {@code first} on. */
    long[] in(int first, int count) {
      long[] masks = new long[count];
      for (int bit = 0; bit < own.length; bit++) {
        int[] list = holders[own[bit]];
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
        found += weights[own[Long.numberOfTrailingZeros(rest)]];
      }
      return found / (sum + FEW);
    }
  }
}
