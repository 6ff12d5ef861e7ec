package fangzhi.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.jspecify.annotations.Nullable;

/** How many articles of a commit have each value of a facet; counted when first asked for. */
final class ValueCounts {
  private final @Nullable SortedSetDocValuesReaderState state;
  private final Facet facet;
  private @Nullable Map<String, Integer> counts;

  ValueCounts(@Nullable SortedSetDocValuesReaderState state, Facet facet) {
    this.state = state;
    this.facet = facet;
  }

  /**
   * The counts by value, of a hierarchical facet by path with what lies below included; values
   * without any aren't there.
   */
  synchronized Map<String, Integer> get() throws IOException {
    Map<String, Integer> known = counts;
    if (known == null) {
      known = Map.copyOf(counted());
      counts = known;
    }
    return known;
  }

  private Map<String, Integer> counted() throws IOException {
    Map<String, Integer> all = new HashMap<>();
    if (state != null && occurs(state)) {
      addBelow(new SortedSetDocValuesFacetCounts(state), new String[0], all);
    }
    return all;
  }

  private boolean occurs(SortedSetDocValuesReaderState known) {
    for (String dimension : known.getDims()) {
      if (dimension.equals(facet.parameter())) {
        return true;
      }
    }
    return false;
  }

  private void addBelow(Facets facets, String[] parent, Map<String, Integer> all)
      throws IOException {
    FacetResult children = facets.getAllChildren(facet.parameter(), parent);
    if (children != null) {
      for (LabelAndValue child : children.labelValues) {
        String[] path = Arrays.copyOf(parent, parent.length + 1);
        path[parent.length] = child.label;
        all.put(String.join("/", path), child.value.intValue());
        if (facet.isHierarchical()) {
          addBelow(facets, path, all);
        }
      }
    }
  }
}
