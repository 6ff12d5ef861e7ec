package fangzhi.server.view;

import fangzhi.search.Facet;
import fangzhi.search.SearchRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something chosen, and the address of the search without it.
 *
 * @param title what it is a value of
 */
public record Chip(String title, String label, String href) {

  /** All that is chosen of facets and dates. */
  public static List<Chip> of(SearchUrl search) {
    List<Chip> chips = new ArrayList<>();
    SearchRequest request = search.request();
    for (Facet facet : Facet.values()) {
      request.selected(facet).forEach(value -> chips.add(of(facet, value, search)));
    }
    if (request.from() != null || request.to() != null) {
      String range = range(request.from(), request.to());
      chips.add(new Chip("日期", range, search.withoutDates().href()));
    }
    return List.copyOf(chips);
  }

  private static Chip of(Facet facet, String value, SearchUrl search) {
    String without = search.toggled(facet, value).href();
    return new Chip(Wording.title(facet), Wording.alone(facet, value), without);
  }

  private static String range(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null) {
      return to + " 及以前";
    }
    return to == null ? from + " 及以后" : from + " 至 " + to;
  }
}
