package fangzhi.server.view;

import fangzhi.model.PlacePath;
import fangzhi.place.Level;
import fangzhi.search.Facet;
import fangzhi.search.FiledPlace;
import fangzhi.search.SearchResult;
import fangzhi.search.Surroundings;
import java.util.List;
import java.util.function.UnaryOperator;

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
    List<CountedLink> below,
    List<CountedLink> siblings,
    String unit,
    List<CountedLink> namesakes,
    List<CountedLink> people,
    List<CountedLink> organisations,
    StoryList stories,
    String feed,
    String search) {
  private static final int NAMES = 12;

  /**
   * Of a place of the archive.
   *
   * @param page of its stories, counted from 1
   */
  public static CommunityView of(
      FiledPlace place, Surroundings around, SearchResult stories, int page, Texts texts) {
    CommunityUrl url = CommunityUrl.of(place);
    boolean leaf = place.level() == null || place.level() == Level.VILLAGE;
    return new CommunityView(
        place.name(),
        place.code() != null,
        around.above().stream().map(CommunityView::link).toList(),
        items(around.below(), texts),
        leaf ? items(around.siblings(), texts) : List.of(),
        PlacePath.name(place.above()),
        around.namesakes().stream().map(other -> CountedLink.anywhere(other, texts)).toList(),
        named(stories, Facet.PERSON, name -> new PersonUrl(name).page(), texts),
        named(stories, Facet.ORGANISATION, organisation(place), texts),
        StoryList.of(stories, page, url::page, texts),
        url.feed(),
        SearchUrl.ALL.toggled(Facet.PLACE, place.path()).href());
  }

  private static UnaryOperator<String> organisation(FiledPlace place) {
    SearchUrl here = SearchUrl.ALL.toggled(Facet.PLACE, place.path());
    return name -> here.toggled(Facet.ORGANISATION, name).href();
  }

  /** The values that most of the stories have. */
  private static List<CountedLink> named(
      SearchResult stories, Facet facet, UnaryOperator<String> address, Texts texts) {
    return stories.facets().getOrDefault(facet, List.of()).stream()
        .limit(NAMES)
        .map(value -> CountedLink.of(value, address.apply(value.value()), texts))
        .toList();
  }

  private static Link link(FiledPlace place) {
    return Link.to(place.name(), CommunityUrl.of(place).page());
  }

  private static List<CountedLink> items(List<FiledPlace> places, Texts texts) {
    return places.stream().map(place -> CountedLink.inUnit(place, texts)).toList();
  }
}
