package fangzhi.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** How many articles of a commit have each value of a facet; counted when first asked for. */
final class ValueCounts {
  private final IndexSearcher searcher;
  private final FacetOrdinals facets;
  private final Facet facet;
  private @Nullable Map<String, Integer> counts;

  ValueCounts(IndexSearcher searcher, FacetOrdinals facets, Facet facet) {
    this.searcher = searcher;
    this.facets = facets;
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
    FacetCounts everything =
        FacetCollector.count(searcher, facets, ArchiveQuery.articles(), Selection.NONE);
    for (FacetCounts.Value value : everything.all(facet)) {
      all.put(String.join("/", value.path()), value.count());
    }
    return all;
  }
}
