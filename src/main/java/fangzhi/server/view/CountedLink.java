package fangzhi.server.view;

import fangzhi.search.FiledPlace;

/**
 * A place in a list of places.
 *
 * @param above the path down to it, empty where that is plain from the list
 */
public record PlaceItem(String name, String above, String href, String stories) {

  /** In a list of places from everywhere. */
  static PlaceItem anywhere(FiledPlace place) {
    return of(place, place.above().replace("/", " › "));
  }

  /** In a list of the places of one unit. */
  static PlaceItem inUnit(FiledPlace place) {
    return of(place, "");
  }

  private static PlaceItem of(FiledPlace place, String above) {
    String stories = place.stories() == 0 ? "" : Wording.number(place.stories());
    return new PlaceItem(place.name(), above, CommunityUrl.of(place).page(), stories);
  }
}
