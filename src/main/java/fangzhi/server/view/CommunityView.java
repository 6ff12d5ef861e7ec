package fangzhi.server.view;

import fangzhi.place.Level;
import fangzhi.search.Communities;
import fangzhi.search.CommunityStories;
import fangzhi.search.Facet;
import fangzhi.search.FiledPlace;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a place.
 *
 * @param listed whether a register has it
 * @param above links to the units it lies in, widest first
 * @param siblings the other places of the same unit, for a community or village
 * @param unit the name of the unit it lies in
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
    List<CardView> cards,
    PagingView paging,
    String feed,
    String search) {

  /**
   * Of a place of the archive.
   *
   * @param page of its stories, counted from 1
   * @param size stories a page
   * @param maxReached stories that paging reaches
   */
  public static CommunityView of(
      FiledPlace place,
      Communities communities,
      CommunityStories stories,
      int page,
      int size,
      int maxReached)
      throws IOException {
    CommunityUrl url = CommunityUrl.of(place);
    long total = stories.result().total();
    boolean leaf = place.level() == null || place.level() == Level.VILLAGE;
    return new CommunityView(
        place.name(),
        place.code() != null,
        communities.above(place).stream().map(CommunityView::link).toList(),
        Wording.number(total),
        ChartView.of(stories.months()),
        items(communities.below(place.path())),
        leaf ? items(communities.siblings(place)) : List.of(),
        place.above().substring(place.above().lastIndexOf('/') + 1),
        communities.namesakes(place).stream().map(PlaceItem::anywhere).toList(),
        stories.result().hits().stream().map(hit -> CardView.of(hit, SearchUrl.ALL)).toList(),
        PagingView.of(url::page, page, size, total, maxReached),
        url.feed(),
        SearchUrl.ALL.toggled(Facet.PLACE, place.path()).href());
  }

  private static Link link(FiledPlace place) {
    return Link.to(place.name(), CommunityUrl.of(place).page());
  }

  private static List<PlaceItem> items(List<FiledPlace> places) {
    return places.stream().map(PlaceItem::inUnit).toList();
  }
}
