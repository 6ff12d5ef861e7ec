package fangzhi.search;

import fangzhi.index.ArchiveFacets;
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

/** How many articles of a commit are filed under each place; counted when first asked for. */
final class PlaceCounts {
  private final @Nullable SortedSetDocValuesReaderState state;
  private @Nullable Map<String, Integer> counts;

  PlaceCounts(@Nullable SortedSetDocValuesReaderState state) {
    this.state = state;
  }

  /** The counts by path, those of the places below included; places without any aren't there. */
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
    if (state != null && hasPlaces(state)) {
      addBelow(new SortedSetDocValuesFacetCounts(state), new String[0], all);
    }
    return all;
  }

  private static boolean hasPlaces(SortedSetDocValuesReaderState state) {
    for (String dimension : state.getDims()) {
      if (dimension.equals(ArchiveFacets.PLACE)) {
        return true;
      }
    }
    return false;
  }

  private static void addBelow(Facets facets, String[] parent, Map<String, Integer> all)
      throws IOException {
    FacetResult children = facets.getAllChildren(ArchiveFacets.PLACE, parent);
    if (children != null) {
      for (LabelAndValue child : children.labelValues) {
        String[] path = Arrays.copyOf(parent, parent.length + 1);
        path[parent.length] = child.label;
        all.put(String.join("/", path), child.value.intValue());
        addBelow(facets, path, all);
      }
    }
  }
}
