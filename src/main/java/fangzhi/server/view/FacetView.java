package fangzhi.server.view;

import fangzhi.search.Facet;
import fangzhi.search.FacetValue;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A facet's values beside the results.
 *
 * @param parameter its name in an address
 * @param shown at once
 * @param more of a hierarchical facet, behind a fold
 * @param all where there are more values than these; months are all in the timeline
 */
public record FacetView(
    String parameter, String title, List<Item> shown, List<Item> more, @Nullable All all) {
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

  /**
   * The way to all values.
   *
   * @param count how many, written out
   * @param action where a part of a value is searched, with {@code kept}
   */
  public record All(String count, String href, String action, List<SearchUrl.Parameter> kept) {}

  /**
   * Of the values listed.
   *
   * @param size how many values the facet has
   */
  static FacetView of(
      Facet facet, List<FacetValue> values, int size, SearchUrl search, Texts texts) {
    List<Item> items =
        inOrder(facet, values).stream().map(value -> item(facet, value, search, texts)).toList();
    int cut = cut(items);
    List<Item> rest = items.subList(cut, items.size());
    boolean folds = facet.isHierarchical();
    List<Item> shown = Stream.concat(items.subList(0, cut).stream(), chosen(rest)).toList();
    return new FacetView(
        facet.parameter(),
        texts.title(facet),
        folds ? items.subList(0, cut) : shown,
        folds ? rest : List.of(),
        facet != Facet.MONTH && size > (folds ? items : shown).size()
            ? all(facet, size, search, texts)
            : null);
  }

  /** What is chosen of a tree is shown with all before it. */
  private static int cut(List<Item> items) {
    boolean isTree = items.stream().anyMatch(item -> item.depth() > 0);
    int shown = Math.max(Math.min(SHOWN, items.size()), isTree ? afterLastSelected(items) : 0);
    // A fold of one or two hides less than it costs.
    return items.size() - shown <= 2 ? items.size() : shown;
  }

  private static Stream<Item> chosen(List<Item> items) {
    return items.stream().filter(Item::selected);
  }

  private static All all(Facet facet, int size, SearchUrl search, Texts texts) {
    FacetUrl url = FacetUrl.all(facet, search);
    return new All(texts.number(size), url.href(), url.action(), url.kept());
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

  private static Item item(Facet facet, FacetValue value, SearchUrl search, Texts texts) {
    return new Item(
        texts.inList(facet, value.value(), value.label()),
        search.toggled(facet, value.value()).href(),
        texts.number(value.count()),
        depth(facet, value),
        value.selected());
  }

  private static int depth(Facet facet, FacetValue value) {
    return facet.isHierarchical() ? (int) value.value().chars().filter(c -> c == '/').count() : 0;
  }
}
