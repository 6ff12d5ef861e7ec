package fangzhi.server.view;

import fangzhi.model.PlacePath;
import fangzhi.place.Level;
import fangzhi.search.Facet;
import fangzhi.search.FiledPlace;
import fangzhi.search.StoriesByMonth;
import fangzhi.search.Surroundings;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The page of a place.
 *
 * @param listed whether a register has it
 * @param above links to the units it lies in, widest first
 * @param siblings the other places of the same unit, for a community or village
 * @param unit the name of the unit it lies in
 * @param people those its stories name most
 * @param organisations those its stories name most
 * @param feed the address of its Atom feed
 * @param search the address of a search limited to it
 */
public record CommunityView(
    String name,
    boolean listed,
    List<Link> above,
    String total,
    @Nullable ChartView chart,
    List<PlaceItem> below,
    List<PlaceItem> siblings,
    String unit,
    List<PlaceItem> namesakes,
    List<PlaceItem> people,
    List<PlaceItem> organisations,
    List<CardView> cards,
    PagingView paging,
    String feed,
    String search) {
  private static final int NAMES = 12;

  /**
   * Of a place of the archive.
   *
   * @param page of its stories, counted from 1
   * @param size stories a page
   * @param maxReached stories that paging reaches
   */
  public static CommunityView of(
      FiledPlace place,
      Surroundings around,
      StoriesByMonth stories,
      int page,
      int size,
      int maxReached) {
    CommunityUrl url = CommunityUrl.of(place);
    long total = stories.result().total();
    boolean leaf = place.level() == null || place.level() == Level.VILLAGE;
    return new CommunityView(
        place.name(),
        place.code() != null,
        around.above().stream().map(CommunityView::link).toList(),
        Wording.number(total),
        ChartView.of(stories.months()),
        items(around.below()),
        leaf ? items(around.siblings()) : List.of(),
        PlacePath.name(place.above()),
        around.namesakes().stream().map(PlaceItem::anywhere).toList(),
        named(stories, Facet.PERSON, name -> new PersonUrl(name).page()),
        named(stories, Facet.ORGANISATION, organisation(place)),
        stories.result().hits().stream().map(hit -> CardView.of(hit, SearchUrl.ALL)).toList(),
        PagingView.of(url::page, page, size, total, maxReached),
        url.feed(),
        SearchUrl.ALL.toggled(Facet.PLACE, place.path()).href());
  }

  private static UnaryOperator<String> organisation(FiledPlace place) {
    SearchUrl here = SearchUrl.ALL.toggled(Facet.PLACE, place.path());
    return name -> here.toggled(Facet.ORGANISATION, name).href();
  }

  /** The values that most of the stories have. */
  private static List<PlaceItem> named(
      StoriesByMonth stories, Facet facet, UnaryOperator<String> address) {
    return stories.result().facets().getOrDefault(facet, List.of()).stream()
        .limit(NAMES)
        .map(v -> new PlaceItem(v.label(), "", address.apply(v.value()), "" + v.count()))
        .toList();
  }

  private static Link link(FiledPlace place) {
    return Link.to(place.name(), CommunityUrl.of(place).page());
  }

  private static List<PlaceItem> items(List<FiledPlace> places) {
    return places.stream().map(PlaceItem::inUnit).toList();
  }
}
