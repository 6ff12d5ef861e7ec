package fangzhi.server.view;

import fangzhi.search.Facet;
import fangzhi.search.FacetValue;
import java.util.Comparator;
import java.util.List;

/**
 * A facet's values beside the results.
 *
 * @param parameter its name in an address
 * @param shown at once
 * @param more behind a fold
 */
public record FacetView(String parameter, String title, List<Item> shown, List<Item> more) {
  private static final int SHOWN = 10;

  /** 2024, 2024/2024-03, 2024/2024-01, 2023. */
  private static final Comparator<FacetValue> LATEST_FIRST =
      Comparator.comparing((FacetValue value) -> value.value().substring(0, 4))
          .reversed()
          .thenComparing(value -> value.value().length())
          .thenComparing(FacetValue::value, Comparator.reverseOrder());

  /**
   * One value.
   *
   * @param depth levels above it
   */
  public record Item(String label, String href, String count, int depth, boolean selected) {}

  static FacetView of(Facet facet, List<FacetValue> values, SearchUrl search) {
    List<Item> items =
        inOrder(facet, values).stream().map(value -> item(facet, value, search)).toList();
    int shown = Math.max(Math.min(SHOWN, items.size()), afterLastSelected(items));
    // A fold of one or two hides less than it costs.
    int cut = items.size() - shown <= 2 ? items.size() : shown;
    return new FacetView(
        facet.parameter(),
        Wording.title(facet),
        items.subList(0, cut),
        items.subList(cut, items.size()));
  }

  /** Months and years follow the calendar, the latest first; the rest keeps its order. */
  private static List<FacetValue> inOrder(Facet facet, List<FacetValue> values) {
    return facet == Facet.MONTH ? values.stream().sorted(LATEST_FIRST).toList() : values;
  }

  private static int afterLastSelected(List<Item> items) {
    for (int i = items.size(); i > 0; i--) {
      if (items.get(i - 1).selected()) {
        return i;
      }
    }
    return 0;
  }

  private static Item item(Facet facet, FacetValue value, SearchUrl search) {
    return new Item(
        Wording.inList(facet, value.value(), value.label()),
        search.toggled(facet, value.value()).href(),
        Wording.number(value.count()),
        depth(facet, value),
        value.selected());
  }

  private static int depth(Facet facet, FacetValue value) {
    return facet.isHierarchical() ? (int) value.value().chars().filter(c -> c == '/').count() : 0;
  }
}
