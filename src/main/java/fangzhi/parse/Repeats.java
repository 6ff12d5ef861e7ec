package fangzhi.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Paragraphs that an extraction printed twice on one page: kept where they cohere with what stands
 * before them.
 */
final class Repeats {
  /** Shorter paragraphs may stand twice by right. */
  private static final int SHORTEST = 30;

  private static final int CONTEXT = 3;

  /** The page's units without the repeats, and the repeats. */
  record Result(List<Unit> units, List<Unit> repeated) {}

  private Repeats() {}

  static Result drop(List<Unit> units) {
    Map<String, Integer> first = new HashMap<>();
    Set<Integer> dropped = new HashSet<>();
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (!unit.is(UnitType.PARAGRAPH) || unit.text().length() < SHORTEST) {
        continue;
      }
      Integer earlier = first.putIfAbsent(unit.text(), i);
      if (earlier != null) {
        boolean keepEarlier =
            dropped.contains(i - 1)
                || (!dropped.contains(earlier - 1) && fits(units, earlier) > fits(units, i));
        dropped.add(keepEarlier ? i : earlier);
      }
    }
    return result(units, dropped);
  }

  private static Result result(List<Unit> units, Set<Integer> dropped) {
    List<Unit> kept = new ArrayList<>();
    List<Unit> repeated = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      if (dropped.contains(i)) {
        repeated.add(units.get(i));
      } else {
        kept.add(units.get(i));
      }
    }
    return new Result(kept, repeated);
  }

  /** The share of a paragraph's character pairs that stand in the units right before it. */
  private static double fits(List<Unit> units, int at) {
    Set<Integer> before = new HashSet<>();
    for (int i = Math.max(0, at - CONTEXT); i < at; i++) {
      Arrays.stream(Cohesion.pairs(units.get(i).text())).forEach(before::add);
    }
    int[] own = Cohesion.pairs(units.get(at).text());
    return Arrays.stream(own).filter(before::contains).count() / (double) Math.max(1, own.length);
  }
}
