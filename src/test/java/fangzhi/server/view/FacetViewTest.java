package fangzhi.server.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fangzhi.search.Facet;
import fangzhi.search.FacetValue;
import fangzhi.server.view.FacetView.Item;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FacetViewTest {
  private static final Texts TEXTS = Texts.of(Language.CHINESE);

  @Test
  void monthsFollowTheCalendarTheLatestFirst() {
    List<String> months =
        List.of("2023", "2023/2023-01", "2023/2023-11", "2024", "2021", "2021/2021-12");
    assertEquals(
        List.of("2024年", "2023年", "11月", "1月", "2021年", "12月"),
        view(Facet.MONTH, months, SearchUrl.ALL).shown().stream().map(Item::label).toList());
  }

  @Test
  void itemsCarryDepthCountAndTheLinkThatTogglesThem() {
    SearchUrl search = SearchUrl.ALL.toggled(Facet.MONTH, "2023/2023-03");
    List<FacetValue> values =
        List.of(
            new FacetValue("2023", "2023", 1200, false),
            new FacetValue("2023/2023-03", "2023-03", 3, true));
    assertEquals(
        new FacetView(
            "month",
            "年月",
            List.of(
                new Item("2023年", "/?month=2023", "1,200", 0, false),
                new Item("3月", "/?q=", "3", 1, true)),
            List.of(),
            null),
        FacetView.of(Facet.MONTH, values, 2, search, TEXTS));
  }

  @Test
  void slashInANameIsNoDepth() {
    FacetView view =
        FacetView.of(Facet.PAPER, List.of(value("甲/乙", SearchUrl.ALL)), 1, SearchUrl.ALL, TEXTS);
    assertEquals(
        List.of(new Item("甲/乙", "/?paper=%E7%94%B2%2F%E4%B9%99", "1", 0, false)), view.shown());
  }

  @Test
  void longListIsCutButNotWhatIsChosen() {
    List<String> names = IntStream.rangeClosed(1, 30).mapToObj(i -> "n" + i).toList();
    FacetView plain = view(Facet.BYLINE, names, SearchUrl.ALL);
    assertEquals(List.of(10, 0), List.of(plain.shown().size(), plain.more().size()));
    assertEquals(new FacetView.All("30", "/facet/byline", "/facet/byline", List.of()), plain.all());
    FacetView chosen = view(Facet.BYLINE, names, SearchUrl.ALL.toggled(Facet.BYLINE, "n25"));
    assertEquals("n25", chosen.shown().getLast().label());
    assertEquals(11, chosen.shown().size());
    FacetView twelve = view(Facet.BYLINE, names.subList(0, 12), SearchUrl.ALL);
    assertEquals(12, twelve.shown().size());
    assertNull(twelve.all());
  }

  @Test
  void longTreeFoldsButNeverWhatIsChosen() {
    List<String> places = IntStream.rangeClosed(1, 30).mapToObj(i -> "市/n" + i).toList();
    FacetView plain = view(Facet.PLACE, places, SearchUrl.ALL);
    assertEquals(List.of(10, 20), List.of(plain.shown().size(), plain.more().size()));
    FacetView chosen = view(Facet.PLACE, places, SearchUrl.ALL.toggled(Facet.PLACE, "市/n25"));
    assertEquals(List.of(25, 5), List.of(chosen.shown().size(), chosen.more().size()));
  }

  private static FacetView view(Facet facet, List<String> values, SearchUrl search) {
    return FacetView.of(
        facet,
        values.stream().map(value -> value(value, search)).toList(),
        values.size(),
        search,
        TEXTS);
  }

  private static FacetValue value(String value, SearchUrl search) {
    boolean selected =
        search.request().selected().values().stream().anyMatch(list -> list.contains(value));
    String label = value.startsWith("甲") ? value : value.substring(value.lastIndexOf('/') + 1);
    return new FacetValue(value, label, 1, selected);
  }
}
