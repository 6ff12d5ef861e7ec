package fangzhi.server.json;

import fangzhi.search.FiledPlace;
import fangzhi.search.SearchResult;
import fangzhi.search.Surroundings;
import fangzhi.server.view.CommunityUrl;
import java.util.List;

/**
 * A place with its stories.
 *
 * @param above the places it lies in, widest first
 * @param siblings the other places in the same unit
 * @param below the places directly below
 * @param namesakes places of the same name elsewhere
 * @param feed the address of its Atom feed
 * @param result a page of its stories, newest first, as a search answers them
 */
public record CommunityJson(
    PlaceJson place,
    List<PlaceJson> above,
    List<PlaceJson> siblings,
    List<PlaceJson> below,
    List<PlaceJson> namesakes,
    String feed,
    ResultJson result) {

  /** Of a place of the archive. */
  public static CommunityJson of(FiledPlace place, Surroundings around, SearchResult stories) {
    return new CommunityJson(
        PlaceJson.of(place),
        places(around.above()),
        places(around.siblings()),
        places(around.below()),
        places(around.namesakes()),
        CommunityUrl.of(place).feed(),
        ResultJson.of(stories));
  }

  private static List<PlaceJson> places(List<FiledPlace> places) {
    return places.stream().map(PlaceJson::of).toList();
  }
}
