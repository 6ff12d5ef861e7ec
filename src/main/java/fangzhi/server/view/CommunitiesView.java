package fangzhi.server.view;

import fangzhi.search.FiledPlace;
import java.util.List;

/**
 * The page that leads to communities.
 *
 * @param query what was typed, maybe empty
 * @param found the places found, where something was typed
 * @param cities the archive's cities with their counties, where nothing was typed
 */
public record CommunitiesView(String query, List<CountedLink> found, List<City> cities) {

  /** A city with its counties and zones. */
  public record City(CountedLink city, List<County> counties) {

    /** Of a city. */
    public static City of(FiledPlace city, List<County> counties, Texts texts) {
      return new City(CountedLink.inUnit(city, texts), counties);
    }
  }

  /** A county or zone with what lies directly below it. */
  public record County(CountedLink county, List<CountedLink> towns) {

    /** Of a county. */
    public static County of(FiledPlace county, List<FiledPlace> towns, Texts texts) {
      return new County(
          CountedLink.inUnit(county, texts),
          towns.stream().map(town -> CountedLink.inUnit(town, texts)).toList());
    }
  }

  /** Of what was found for a query. */
  public static CommunitiesView found(String query, List<FiledPlace> found, Texts texts) {
    return new CommunitiesView(
        query, found.stream().map(place -> CountedLink.anywhere(place, texts)).toList(), List.of());
  }
}
