package fangzhi.server.view;

import fangzhi.query.Note;
import fangzhi.search.Facet;
import fangzhi.search.FacetValue;
import fangzhi.search.Help;
import fangzhi.search.SearchRequest;
import fangzhi.search.SearchResult;
import fangzhi.search.Sort;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search page.
 *
 * @param query what was typed, maybe empty
 * @param total all matching articles
 * @param pages those of the place and the person that the query names
 * @param partial whether the time was up before all was found
 * @param grouping where some of them are similar
 * @param notes how the query was understood
 * @param relaxed terms whose words were searched in their place
 * @param chips what is chosen of facets and dates
 * @param unfiltered the same words without what is chosen
 * @param exports the ways to take all of it elsewhere
 * @param emptyArchive whether there is nothing to find at all
 * @param help where nothing was found, or nothing literally
 */
public record SearchView(
    String query,
    List<Link> pages,
    String total,
    boolean partial,
    @Nullable GroupingView grouping,
    List<String> notes,
    List<String> relaxed,
    List<Chip> chips,
    String unfiltered,
    List<Link> sorts,
    List<FacetView> facets,
    TimelineView timeline,
    List<CardView> cards,
    PagingView paging,
    ExportView exports,
    boolean emptyArchive,
    @Nullable HelpView help) {

  /**
   * Of a search result.
   *
   * @param pages those of what the query names
   * @param articleCount articles in the archive
   */
  public static SearchView of(
      SearchRequest request,
      SearchResult result,
      @Nullable Help help,
      List<Link> pages,
      long articleCount,
      Texts texts) {
    SearchUrl search = new SearchUrl(request);
    List<Chip> chips = Chip.of(search, texts);
    return new SearchView(
        request.query(),
        pages,
        texts.number(result.total()),
        result.partial(),
        GroupingView.of(search, result, texts),
        result.notes().stream().map(note -> sentence(note, texts)).toList(),
        result.relaxed(),
        chips,
        search.unfiltered().href(),
        sorts(search, texts),
        facets(result, search, texts),
        TimelineView.of(result.months(), search, texts),
        result.hits().stream().map(hit -> CardView.of(hit, search, texts)).toList(),
        PagingView.of(search, result.partial() ? result.hits().size() : result.cards()),
        ExportView.of(search, texts),
        articleCount == 0,
        help == null ? null : HelpView.of(help, !chips.isEmpty(), texts));
  }

  /** What is found without a query, in a few words. */
  public String named(Texts texts) {
    return chips.isEmpty()
        ? texts.get("results.all")
        : texts.list(chips.stream().map(Chip::label).toList());
  }

  private static String sentence(Note note, Texts texts) {
    return switch (texts.language()) {
      case CHINESE -> note.chinese();
      case ENGLISH -> note.english();
    };
  }

  private static List<Link> sorts(SearchUrl search, Texts texts) {
    SearchRequest request = search.request();
    return Arrays.stream(Sort.values())
        .filter(sort -> sort != Sort.RELEVANCE || !request.query().isBlank())
        .map(sort -> sortLink(search, sort, texts))
        .toList();
  }

  private static Link sortLink(SearchUrl search, Sort sort, Texts texts) {
    return new Link(texts.sort(sort), search.sorted(sort).href(), search.request().sort() == sort);
  }

  /** The months first: they go on from the timeline. */
  private static List<FacetView> facets(SearchResult result, SearchUrl search, Texts texts) {
    return Arrays.stream(Facet.values())
        .sorted(Comparator.comparing(facet -> facet != Facet.MONTH))
        .map(facet -> facet(facet, result, search, texts))
        .filter(facet -> !facet.shown().isEmpty())
        .toList();
  }

  private static FacetView facet(Facet facet, SearchResult result, SearchUrl search, Texts texts) {
    List<FacetValue> values = result.facets().getOrDefault(facet, List.of());
    return FacetView.of(facet, values, result.facetSizes().getOrDefault(facet, 0), search, texts);
  }
}
