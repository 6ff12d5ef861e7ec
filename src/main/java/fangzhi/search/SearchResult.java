package fangzhi.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request.
 *
 * @param total all matching articles, not only this page's
 * @param facets values a facet, most frequent first; hierarchical ones as a flattened tree, parents
 *     before children
 * @param next the cursor to go on from, null on the last page
 * @param relaxed whether the words were searched because the literal text stands nowhere
 */
public record SearchResult(
    long total,
    long tookMillis,
    List<Hit> hits,
    @Nullable String next,
    Map<Facet, List<FacetValue>> facets,
    boolean relaxed) {
  public SearchResult {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }
}
