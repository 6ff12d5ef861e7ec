package fangzhi.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many articles of a commit have each value of a facet; spelled out when first asked for. */
final class ValueCounts {
  private final FacetOrdinals facets;
  private final FacetTally tally;
  private final Facet facet;
  private @Nullable Map<String, Integer> counts;

  /**
   * Counts.
   *
   * @param tally of all articles
   */
  ValueCounts(FacetOrdinals facets, FacetTally tally, Facet facet) {
    this.facets = facets;
    this.tally = tally;
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

  /** The count of one value of a flat facet, 0 where no article has it. */
  int of(String value) throws IOException {
    List<String> path = facet.path(value);
    return path.equals(List.of(value)) ? new FacetCounts(facets, tally).count(facet, path) : 0;
  }

  private Map<String, Integer> counted() throws IOException {
    Map<String, Integer> all = new HashMap<>();
    for (FacetCounts.Value value : new FacetCounts(facets, tally).all(facet)) {
      all.put(String.join("/", value.path()), value.count());
    }
    return all;
  }
}
