package fangzhi.server.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import fangzhi.search.Facet;
import fangzhi.search.FacetValue;
import fangzhi.search.Help;
import fangzhi.search.SearchResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param cards how many of the articles are hits, on all pages
 * @param relaxed whether the words of {@code relaxedTerms} were searched in their place
 * @param partial whether the time was up before all was found; numbers are the least there is then
 * @param next for the parameter {@code after}; null on the last page
 * @param facets values by parameter name, every facet present, the most frequent of each level
 * @param facetSizes how many values each facet has, all levels and unlisted ones included
 * @param months how many articles there are a month, whatever month and days are chosen
 * @param help where nothing was found, or nothing literally: what would be; else absent
 */
public record ResultJson(
    long total,
    long cards,
    long tookMillis,
    boolean relaxed,
    List<String> relaxedTerms,
    boolean partial,
    List<NoteJson> notes,
    @Nullable String next,
    List<HitJson> hits,
    Map<String, List<FacetValue>> facets,
    Map<String, Integer> facetSizes,
    List<MonthJson> months,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable HelpJson help) {

  /** Of a result that needs no help. */
  public static ResultJson of(SearchResult result) {
    return of(result, null);
  }

  /** Of a search result. */
  public static ResultJson of(SearchResult result, @Nullable Help help) {
    Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      sizes.put(facet.parameter(), result.facetSizes().getOrDefault(facet, 0));
      facets.put(facet.parameter(), result.facets().getOrDefault(facet, List.of()));
    }
    List<HitJson> hits = result.hits().stream().map(HitJson::of).toList();
    return new ResultJson(
        result.total(),
        result.cards(),
        result.tookMillis(),
        result.isRelaxed(),
        result.relaxed(),
        result.partial(),
        result.notes().stream().map(NoteJson::of).toList(),
        result.next(),
        hits,
        facets,
        sizes,
        MonthJson.of(result.months()),
        help == null ? null : HelpJson.of(help));
  }
}
