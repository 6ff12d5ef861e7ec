package fangzhi.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values a facet is narrowed by. Of a hierarchical one: the top level, and what lies directly
 * below each value that is selected, holds a selected one or stands alone on its level. Selected
 * values are always there, with 0 if need be.
 */
final class FacetLists {
  /** The most values on one level; a calendar has no gaps. */
  static final int LIMIT = 50;

  private final FacetCounts counts;
  private final SearchRequest request;

  FacetLists(FacetCounts counts, SearchRequest request) {
    this.counts = counts;
    this.request = request;
  }

  Map<Facet, List<FacetValue>> all() throws IOException {
    Map<Facet, List<FacetValue>> lists = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<FacetValue> values = new ArrayList<>();
      addLevel(values, facet, List.of(), selected(facet));
      lists.put(facet, values);
    }
    return lists;
  }

  private List<List<String>> selected(Facet facet) {
    return request.selected(facet).stream()
        .map(facet::path)
        .filter(path -> !path.isEmpty())
        .toList();
  }

  /** Adds what lies directly below {@code parent}, each value followed by what lies below it. */
  private void addLevel(
      List<FacetValue> values, Facet facet, List<String> parent, List<List<String>> selected)
      throws IOException {
    List<FacetCounts.Value> children = children(facet, parent, selected);
    for (FacetCounts.Value child : children) {
      values.add(child.shown(selected.contains(child.path())));
      boolean open =
          children.size() == 1 || selected.stream().anyMatch(s -> isWithin(s, child.path()));
      if (facet.isHierarchical() && open) {
        addLevel(values, facet, child.path(), selected);
      }
    }
  }

  private List<FacetCounts.Value> children(
      Facet facet, List<String> parent, List<List<String>> selected) throws IOException {
    List<FacetCounts.Value> children = new ArrayList<>(counts.top(facet, parent, limit(facet)));
    Set<List<String>> listed = new HashSet<>();
    children.forEach(child -> listed.add(child.path()));
    for (List<String> path : selected) {
      if (path.size() > parent.size() && isWithin(path, parent)) {
        List<String> child = path.subList(0, parent.size() + 1);
        if (listed.add(child)) {
          children.add(new FacetCounts.Value(child, counts.count(facet, child)));
        }
      }
    }
    return children;
  }

  private static int limit(Facet facet) {
    return facet == Facet.MONTH ? Integer.MAX_VALUE : LIMIT;
  }

  private static boolean isWithin(List<String> path, List<String> ancestor) {
    return path.size() >= ancestor.size() && path.subList(0, ancestor.size()).equals(ancestor);
  }
}
