package fangzhi.parse;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How much of a line the lines after it repeat: a sub-heading's text says again what the
 * sub-heading says, a line of running text is hardly ever repeated.
 */
final class Echo {
  /** So many lines after a heading hold what repeats it. */
  private static final int REACH = 8;

  /** As in {@link Cohesion}: two characters found by chance don't count as a whole line. */
  private static final double FEW = 4;

  /** A line of fewer pairs is repeated by chance. */
  private static final int FEWEST = 5;

  /** A line of more is no heading. */
  private static final int MOST = 60;

  /** Each line's pairs in ascending order. */
  private final List<int[]> pairs;

  private final Map<Integer, Integer> holders = new HashMap<>();

  Echo(List<RoledLine> lines) {
    this.pairs = lines.stream().map(roled -> Cohesion.pairs(roled.line().dense())).toList();
    pairs.forEach(line -> Arrays.stream(line).forEach(p -> holders.merge(p, 1, Integer::sum)));
  }

  /** For each line the weighted share of its character pairs that stand in the lines after it. */
  double[] after() {
    return IntStream.range(0, pairs.size()).mapToDouble(this::after).toArray();
  }

  private double after(int i) {
    int[] line = pairs.get(i);
    if (line.length < FEWEST || line.length > MOST) {
      return 0;
    }
    List<int[]> after = pairs.subList(i + 1, Math.min(pairs.size(), i + 1 + REACH));
    double found = 0;
    double all = FEW;
    for (int pair : line) {
      double weight = Math.log((1.0 + pairs.size()) / holders.getOrDefault(pair, 1));
      all += weight;
      found += stands(pair, after) ? weight : 0;
    }
    return found / all;
  }

  private static boolean stands(int pair, List<int[]> lines) {
    return lines.stream().anyMatch(line -> Arrays.binarySearch(line, pair) >= 0);
  }
}
