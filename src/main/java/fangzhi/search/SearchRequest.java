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
 * @param selected values chosen a facet; several of one facet mean any of them
 * @param from earliest archive date, included
 * @param to latest archive date, included
 * @param page counted from 1
 * @param size hits a page, 1 to {@link #MAX_SIZE}
 */
public record SearchRequest(
    String query,
    Map<Facet, List<String>> selected,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Sort sort,
    int page,
    int size) {
  /** The most hits a page. */
  public static final int MAX_SIZE = 100;

  /** Hits that paging should reach: each page further down costs more. */
  public static final int MAX_REACHED = 10_000;

  public SearchRequest {
    if (page < 1 || size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("page " + page + ", size " + size);
    }
    Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
    selected.forEach((facet, values) -> copy.put(facet, List.copyOf(values)));
    selected = Map.copyOf(copy);
  }

  /** The values chosen of one facet, none by default. */
  public List<String> selected(Facet facet) {
    return selected.getOrDefault(facet, List.of());
  }
}
