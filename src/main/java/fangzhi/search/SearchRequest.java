package fangzhi.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question to the archive, made by steps from {@link #of}. A step that changes what is found,
 * its order or the size of a page goes back to the first page.
 *
 * @param query what was typed; blank finds everything
 * @param selected values chosen a facet, written as the index has them; several of one facet mean
 *     any of them
 * @param from earliest archive date, included
 * @param to latest archive date, included
 * @param page counted from 1; any depth can be reached
 * @param size hits a page, 1 to {@link #MAX_SIZE}
 * @param after {@link SearchResult#next} of an answer to the same search: the page behind that one,
 *     instead of a numbered one
 * @param words whether the terms' words are searched for instead of the literal terms
 * @param grouped whether of each group of similar articles found only the first one in the order is
 *     shown, with the others behind it
 */
public record SearchRequest(
    String query,
    Map<Facet, List<String>> selected,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Sort sort,
    int page,
    int size,
    @Nullable String after,
    boolean words,
    boolean grouped) {
  /** The most hits a page. */
  public static final int MAX_SIZE = 100;

  /** Hits a page when no size is asked for. */
  public static final int STANDARD_SIZE = 20;

  public SearchRequest {
    if (page < 1 || size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("page " + page + ", size " + size);
    }
    if (after != null && page != 1) {
      throw new IllegalArgumentException("page " + page + " after a cursor");
    }
    Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
    selected.forEach((facet, values) -> copy.put(facet, asIndexed(facet, values)));
    selected = Map.copyOf(copy);
  }

  /** What is no value stays as it is, and finds nothing. */
  private static List<String> asIndexed(Facet facet, List<String> values) {
    return values.stream()
        .map(value -> facet.path(value).isEmpty() ? value : String.join("/", facet.path(value)))
        .distinct()
        .toList();
  }

  /** The first page for a query, in its standard order. */
  public static SearchRequest of(String query) {
    Sort sort = Sort.standard(query);
    return new SearchRequest(
        query, Map.of(), null, null, sort, 1, STANDARD_SIZE, null, false, true);
  }

  /** The articles that have any of some values of a facet, newest first, each for itself. */
  static SearchRequest newest(Facet facet, List<String> values, int page, int size) {
    return of("").withSelected(facet, values).withGrouped(false).withSize(size).withPage(page);
  }

  /** Another query in the same order, for its literal terms. */
  SearchRequest withQuery(String other) {
    return first(other, selected, from, to, sort, false);
  }

  /** With these values chosen and none else. */
  public SearchRequest withSelected(Map<Facet, List<String>> chosen) {
    return first(query, chosen, from, to, sort, words);
  }

  /** With these values chosen of one facet, none where there are none. */
  public SearchRequest withSelected(Facet facet, List<String> values) {
    Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
    chosen.putAll(selected);
    if (values.isEmpty()) {
      chosen.remove(facet);
    } else {
      chosen.put(facet, values);
    }
    return withSelected(chosen);
  }

  /** With another range of dates, null where it is open. */
  public SearchRequest withDates(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
    return first(query, selected, earliest, latest, sort, words);
  }

  /** In another order. */
  public SearchRequest withSort(Sort order) {
    return first(query, selected, from, to, order, words);
  }

  /** By the terms' words or by the literal terms. */
  public SearchRequest withWords(boolean byWords) {
    return first(query, selected, from, to, sort, byWords);
  }

  private SearchRequest first(
      String asked,
      Map<Facet, List<String>> chosen,
      @Nullable LocalDate earliest,
      @Nullable LocalDate latest,
      Sort order,
      boolean byWords) {
    return new SearchRequest(
        asked, chosen, earliest, latest, order, 1, size, null, byWords, grouped);
  }

  /** With similar articles behind the first of them, or each for itself. */
  public SearchRequest withGrouped(boolean together) {
    return new SearchRequest(query, selected, from, to, sort, 1, size, null, words, together);
  }

  /** With so many hits a page. */
  public SearchRequest withSize(int hits) {
    return new SearchRequest(query, selected, from, to, sort, 1, hits, null, words, grouped);
  }

  /** At a page, counted from 1. */
  public SearchRequest withPage(int number) {
    return new SearchRequest(query, selected, from, to, sort, number, size, null, words, grouped);
  }

  /** The same behind a cursor; as it is where there is none. */
  public SearchRequest behind(@Nullable String cursor) {
    return cursor == null
        ? this
        : new SearchRequest(query, selected, from, to, sort, 1, size, cursor, words, grouped);
  }

  /** Whether facets or dates are chosen. */
  boolean isFiltered() {
    return !selected.isEmpty() || from != null || to != null;
  }

  /** The same search without facets and dates. */
  SearchRequest unfiltered() {
    return withSelected(Map.of()).withDates(null, null);
  }

  /** The values chosen of one facet, none by default. */
  public List<String> selected(Facet facet) {
    return selected.getOrDefault(facet, List.of());
  }
}
