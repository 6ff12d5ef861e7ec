package fangzhi.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question to the archive.
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
    boolean words) {
  /** The most hits a page. */
  public static final int MAX_SIZE = 100;

  /** A numbered page. */
  public SearchRequest(
      String query,
      Map<Facet, List<String>> selected,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Sort sort,
      int page,
      int size) {
    this(query, selected, from, to, sort, page, size, null, false);
  }

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

  /** The articles that have any of some values of a facet, newest first. */
  static SearchRequest newest(Facet facet, List<String> values, int page, int size) {
    return new SearchRequest("", Map.of(facet, values), null, null, Sort.NEWEST, page, size);
  }

  /** Another query, from its first page on. */
  SearchRequest withQuery(String other) {
    return new SearchRequest(other, selected, from, to, sort, 1, size);
  }

  /** The same search by words, from its first page on. */
  SearchRequest byWords() {
    return new SearchRequest(query, selected, from, to, sort, 1, size, null, true);
  }

  /** Whether facets or dates are chosen. */
  boolean isFiltered() {
    return !selected.isEmpty() || from != null || to != null;
  }

  /** The same search without facets and dates, from its first page on. */
  SearchRequest unfiltered() {
    return new SearchRequest(query, Map.of(), null, null, sort, 1, size, null, words);
  }

  /** The values chosen of one facet, none by default. */
  public List<String> selected(Facet facet) {
    return selected.getOrDefault(facet, List.of());
  }

  /** The same behind a cursor; as it is where there is none. */
  public SearchRequest behind(@Nullable String cursor) {
    return cursor == null
        ? this
        : new SearchRequest(query, selected, from, to, sort, 1, size, cursor, words);
  }
}
