package fangzhi.search;

import fangzhi.index.ArchiveFacets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.jspecify.annotations.Nullable;

/**
 * The values a facet is narrowed by. Of a hierarchical one: the top level, and what lies directly
 * below each value that is selected, holds a selected one or stands alone on its level. Selected
 * values are always there, with 0 if need be.
 */
final class FacetLists {
  /** The most values on one level. */
  static final int LIMIT = 50;

  private final @Nullable Facets counts;
  private final Set<String> dimensions;
  private final SearchRequest request;

  /**
   * @param counts of the matching articles, null where nothing is counted
   * @param dimensions the dimensions that occur in the index
   */
  FacetLists(@Nullable Facets counts, Set<String> dimensions, SearchRequest request) {
    this.counts = counts;
    this.dimensions = dimensions;
    this.request = request;
  }

  /** A selected value as the steps of its path; none where it names nothing. */
  static String[] path(Facet facet, String value) {
    if (facet.isHierarchical()) {
      return ArchiveFacets.path(value);
    }
    String label = ArchiveFacets.label(value);
    return label.isEmpty() ? new String[0] : new String[] {label};
  }

  Map<Facet, List<FacetValue>> all() throws IOException {
    Map<Facet, List<FacetValue>> lists = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      lists.put(facet, values(facet));
    }
    return lists;
  }

  private List<FacetValue> values(Facet facet) throws IOException {
    List<String[]> selected =
        request.selected(facet).stream()
            .map(value -> path(facet, value))
            .filter(path -> path.length > 0)
            .toList();
    List<FacetValue> values = new ArrayList<>();
    addLevel(values, facet, new String[0], selected);
    return values;
  }

  /** Adds what lies directly below {@code parent}, each value followed by what lies below it. */
  private void addLevel(
      List<FacetValue> values, Facet facet, String[] parent, List<String[]> selected)
      throws IOException {
    List<LabelAndValue> children = children(facet, parent, selected);
    for (LabelAndValue child : children) {
      String[] path = append(parent, child.label);
      boolean isSelected = selected.stream().anyMatch(other -> Arrays.equals(other, path));
      values.add(
          new FacetValue(String.join("/", path), child.label, child.value.intValue(), isSelected));
      boolean open = children.size() == 1 || selected.stream().anyMatch(s -> isWithin(s, path));
      if (facet.isHierarchical() && open) {
        addLevel(values, facet, path, selected);
      }
    }
  }

  private List<LabelAndValue> children(Facet facet, String[] parent, List<String[]> selected)
      throws IOException {
    List<LabelAndValue> children = new ArrayList<>(counted(facet, parent));
    Set<String> labels = new HashSet<>();
    children.forEach(child -> labels.add(child.label));
    for (String[] path : selected) {
      if (path.length > parent.length && isWithin(path, parent)) {
        String label = path[parent.length];
        if (labels.add(label)) {
          children.add(new LabelAndValue(label, count(facet, append(parent, label))));
        }
      }
    }
    return children;
  }

  private List<LabelAndValue> counted(Facet facet, String[] parent) throws IOException {
    if (counts == null || !dimensions.contains(facet.parameter())) {
      return List.of();
    }
    FacetResult result = counts.getTopChildren(LIMIT, facet.parameter(), parent);
    return result == null ? List.of() : List.of(result.labelValues);
  }

  private int count(Facet facet, String[] path) throws IOException {
    if (counts == null || !dimensions.contains(facet.parameter())) {
      return 0;
    }
    return Math.max(0, counts.getSpecificValue(facet.parameter(), path).intValue());
  }

  private static boolean isWithin(String[] path, String[] ancestor) {
    return path.length >= ancestor.length
        && Arrays.equals(path, 0, ancestor.length, ancestor, 0, ancestor.length);
  }

  private static String[] append(String[] path, String step) {
    String[] longer = Arrays.copyOf(path, path.length + 1);
    longer[path.length] = step;
    return longer;
  }
}
