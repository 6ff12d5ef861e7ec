package fangzhi.search;

import fangzhi.query.Note;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request.
 *
 * @param total all matching articles, not only this page's
 * @param cards how many of them are shown, on all pages: of each group the first one where the
 *     request is grouped, else all
 * @param facets values a facet, most frequent first; hierarchical ones as a flattened tree, parents
 *     before children
 * @param next the cursor to go on from, null on the last page
 * @param facetSizes how many values each facet has, all levels and unlisted ones included
 * @param months how many articles there are a month, whatever month and days are chosen; those
 *     without a date are left out
 * @param relaxed the terms, folded, whose words were searched because they stand nowhere literally;
 *     a sentence's terms as one
 * @param partial whether the time was up before all was found: there may be more, numbers are the
 *     least there is, and hits, by date, are some of it; only a first page with hits may be partial
 * @param notes what to tell about how the query was understood
 */
public record SearchResult(
    long total,
    long cards,
    long tookMillis,
    List<Hit> hits,
    @Nullable String next,
    Map<Facet, List<FacetValue>> facets,
    Map<Facet, Integer> facetSizes,
    SortedMap<YearMonth, Integer> months,
    List<String> relaxed,
    boolean partial,
    List<Note> notes) {
  public SearchResult {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
    facetSizes = Map.copyOf(facetSizes);
    months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    relaxed = List.copyOf(relaxed);
    notes = List.copyOf(notes);
  }

  /** Whether words were searched in place of a term. */
  public boolean isRelaxed() {
    return !relaxed.isEmpty();
  }
}
