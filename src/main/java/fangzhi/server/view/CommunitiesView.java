package fangzhi.server.view;

import fangzhi.search.FiledPlace;
import java.util.List;

/**
 * The page that leads to communities.
 *
 * @param query what was typed, maybe empty
 * @param found the places found, where something was typed
 * @param counties the archive's counties with their streets and towns, where nothing was typed
 */
public record CommunitiesView(String query, List<CountedLink> found, List<County> counties) {

  /** A county or zone with what lies directly below it. */
  public record County(CountedLink county, List<CountedLink> towns) {

    /** Of a county. */
    public static County of(FiledPlace county, List<FiledPlace> towns) {
      return new County(
          CountedLink.inUnit(county), towns.stream().map(CountedLink::inUnit).toList());
    }
  }

  /** Of what was found for a query. */
  public static CommunitiesView found(String query, List<FiledPlace> found) {
    return new CommunitiesView(
        query, found.stream().map(CountedLink::anywhere).toList(), List.of());
  }
}
