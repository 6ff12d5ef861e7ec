package fangzhi.parse;

import fangzhi.text.Surnames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Regroups names that letter-spacing or a line's end took apart: 罗强 张 涵 is 罗强, 张涵. Every name
 * begins with a surname; among the ways to cut, the one that closes the fewest gaps is taken.
 */
final class SpacedNames {
  private static final int LONGEST = 4;
  private static final double GAP_INSIDE = 1;

  /** Against cutting where no gap is printed. */
  private static final double CUT_WITHOUT_GAP = 2;

  private SpacedNames() {}

  /** The names of tokens printed with gaps between them; empty where they aren't all names. */
  static Optional<List<String>> of(List<String> tokens) {
    String run = String.join("", tokens);
    boolean[] gap = gaps(tokens, run.length());
    double[] cost = new double[run.length() + 1];
    int[] from = new int[run.length() + 1];
    Arrays.fill(cost, 1, cost.length, Double.POSITIVE_INFINITY);
    for (int end = 2; end <= run.length(); end++) {
      for (int start = Math.max(0, end - LONGEST); start <= end - 2; start++) {
        double candidate = cost[start] + cost(run, start, end, gap);
        if (candidate < cost[end]) {
          cost[end] = candidate;
          from[end] = start;
        }
      }
    }
    return Double.isInfinite(cost[run.length()]) ? Optional.empty() : Optional.of(names(run, from));
  }

  /** For each offset whether a gap is printed before it. */
  private static boolean[] gaps(List<String> tokens, int length) {
    boolean[] gap = new boolean[length + 1];
    int at = 0;
    for (String token : tokens) {
      gap[at] = true;
      at += token.length();
    }
    gap[length] = true;
    return gap;
  }

  private static double cost(String run, int start, int end, boolean[] gap) {
    if (!Surnames.isName(run.substring(start, end))) {
      return Double.POSITIVE_INFINITY;
    }
    double cost = gap[start] ? 0 : CUT_WITHOUT_GAP;
    for (int i = start + 1; i < end; i++) {
      cost += gap[i] ? GAP_INSIDE : 0;
    }
    return cost;
  }

  private static List<String> names(String run, int[] from) {
    List<String> names = new ArrayList<>();
    for (int end = run.length(); end > 0; end = from[end]) {
      names.add(run.substring(from[end], end));
    }
    Collections.reverse(names);
    return names;
  }
}
