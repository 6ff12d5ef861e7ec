package fangzhi.search;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many articles each value of each facet has, for one request. For one thread. */
final class FacetCounts {
  private static final Comparator<Counted> BEST_FIRST =
      Comparator.comparingInt(Counted::count).reversed().thenComparingInt(Counted::ordinal);

  private final FacetOrdinals ordinals;
  private final FacetOrdinals.Paths paths;
  private final int[] counts;
  private final int[] months;
  private final int total;

  /** A value by its ordinal. */
  private record Counted(int ordinal, int count) {}

  /** A value by the steps of its path. */
  record Value(List<String> path, int count) {
    FacetValue shown(boolean selected) {
      return new FacetValue(String.join("/", path), path.getLast(), count, selected);
    }
  }

  FacetCounts(FacetOrdinals ordinals, FacetTally tally) throws IOException {
    this.ordinals = ordinals;
    this.paths = ordinals.paths();
    this.counts = tally.counts();
    this.months = tally.months();
    this.total = tally.total();
  }

  int total() {
    return total;
  }

  /** The articles of a value; 0 where it names nothing. */
  int count(Facet facet, List<String> path) throws IOException {
    int ordinal = paths.ordinal(facet, path);
    return ordinal < 0 ? 0 : counts[ordinal];
  }

  /** Values directly below a path that have articles, most first, equal ones by name. */
  List<Value> top(Facet facet, List<String> parent, int limit) throws IOException {
    PriorityQueue<Counted> best = new PriorityQueue<>(BEST_FIRST.reversed());
    int least = 1;
    PrimitiveIterator.OfInt below = paths.below(facet, parent);
    while (below.hasNext()) {
      int ordinal = below.nextInt();
      if (counts[ordinal] >= least) {
        best.add(new Counted(ordinal, counts[ordinal]));
        if (best.size() > limit) {
          best.remove();
          // Equal ones come later by name.
          least = best.element().count() + 1;
        }
      }
    }
    return values(best.stream().sorted(BEST_FIRST).toList());
  }

  /** All values of a facet, at every level, that have articles; by path. */
  List<Value> all(Facet facet) throws IOException {
    return values(
        ordinals
            .range(facet)
            .ordinals()
            .filter(ordinal -> counts[ordinal] > 0)
            .mapToObj(ordinal -> new Counted(ordinal, counts[ordinal]))
            .toList());
  }

  private List<Value> values(List<Counted> counted) throws IOException {
    List<Value> values = new ArrayList<>(counted.size());
    for (Counted value : counted) {
      values.add(new Value(paths.path(value.ordinal()), value.count()));
    }
    return values;
  }

  /** How many values at every level have articles, a facet. */
  Map<Facet, Integer> sizes() {
    Map<Facet, Integer> sizes = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      sizes.put(facet, size(ordinals.range(facet)));
    }
    return sizes;
  }

  private int size(FacetOrdinals.Range range) {
    int size = 0;
    for (int ordinal = range.start(); ordinal < range.end(); ordinal++) {
      size += counts[ordinal] > 0 ? 1 : 0;
    }
    return size;
  }

  /** The articles a month, whatever months and days are chosen; those of no date aren't there. */
  SortedMap<YearMonth, Integer> months() throws IOException {
    SortedMap<YearMonth, Integer> byMonth = new TreeMap<>();
    int first = ordinals.range(Facet.MONTH).start();
    for (int i = 0; i < months.length; i++) {
      if (months[i] > 0) {
        List<String> path = paths.path(first + i);
        if (path.size() == 2) {
          byMonth.put(month(path.getLast()), months[i]);
        }
      }
    }
    return byMonth;
  }

  /** Of 2023-03; a year may have more than four digits. */
  private static YearMonth month(String label) {
    int dash = label.lastIndexOf('-');
    return YearMonth.of(
        Integer.parseInt(label.substring(0, dash)), Integer.parseInt(label.substring(dash + 1)));
  }
}
