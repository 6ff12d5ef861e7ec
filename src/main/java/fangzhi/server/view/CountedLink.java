package fangzhi.server.view;

import fangzhi.search.FacetValue;
import fangzhi.search.FiledPlace;

/**
 * A place, person or organisation in a list, with its stories.
 *
 * @param above the path down to a place, empty where that is plain from the list
 * @param stories how many, written out; empty for none
 */
public record CountedLink(String name, String above, String href, String stories) {

  /** In a list of places from everywhere. */
  static CountedLink anywhere(FiledPlace place, Texts texts) {
    return of(place, place.above().replace("/", " › "), texts);
  }

  /** In a list of the places of one unit. */
  static CountedLink inUnit(FiledPlace place, Texts texts) {
    return of(place, "", texts);
  }

  /** A value of a facet, as a list of it shows it. */
  static CountedLink of(FacetValue value, String href, Texts texts) {
    return new CountedLink(value.label(), "", href, texts.number(value.count()));
  }

  /** A value whose page has other stories than those that were counted. */
  static CountedLink uncounted(FacetValue value, String href) {
    return new CountedLink(value.label(), "", href, "");
  }

  private static CountedLink of(FiledPlace place, String above, Texts texts) {
    String stories = place.stories() == 0 ? "" : texts.number(place.stories());
    return new CountedLink(place.name(), above, CommunityUrl.of(place).page(), stories);
  }
}
