package fangzhi.server.view;

import fangzhi.search.Facet;
import fangzhi.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Something chosen, and the address of the search without it.
 *
 * @param title what it is a value of
 */
public record Chip(String title, String label, String href) {

  /** All that is chosen of facets and dates. */
  public static List<Chip> of(SearchUrl search, Texts texts) {
    List<Chip> chips = new ArrayList<>();
    SearchRequest request = search.request();
    for (Facet facet : Facet.values()) {
      request.selected(facet).forEach(value -> chips.add(of(facet, value, search, texts)));
    }
    if (request.from() != null || request.to() != null) {
      String range = texts.range(request.from(), request.to());
      chips.add(new Chip(texts.get("dates.title"), range, search.withoutDates().href()));
    }
    return List.copyOf(chips);
  }

  private static Chip of(Facet facet, String value, SearchUrl search, Texts texts) {
    String without = search.toggled(facet, value).href();
    return new Chip(texts.title(facet), texts.alone(facet, value), without);
  }
}
