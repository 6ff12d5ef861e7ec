package fangzhi.server.view;

import fangzhi.search.Facet;
import fangzhi.search.FacetValue;
import java.util.List;

/**
 * A facet's values beside the results.
 *
 * @param shown at once
 * @param more behind a fold
 */
public record FacetView(String title, List<Item> shown, List<Item> more) {
  private static final int SHOWN = 10;

  /**
   * One value.
   *
   * @param depth levels above it
   */
  public record Item(String label, String href, String count, int depth, boolean selected) {}

  static FacetView of(Facet facet, List<FacetValue> values, SearchUrl search) {
    List<FacetValue> open =
        SearchUrl.isHierarchical(facet) ? new OpenBranches(values).values() : values;
    List<Item> items = open.stream().map(value -> item(facet, value, search)).toList();
    int shown = Math.max(Math.min(SHOWN, items.size()), afterLastSelected(items));
    // A fold of one or two hides less than it costs.
    int cut = items.size() - shown <= 2 ? items.size() : shown;
    return new FacetView(
        Wording.title(facet), items.subList(0, cut), items.subList(cut, items.size()));
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
    return SearchUrl.isHierarchical(facet)
        ? (int) value.value().chars().filter(c -> c == '/').count()
        : 0;
  }
}
