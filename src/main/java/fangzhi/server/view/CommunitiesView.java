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
public record CommunitiesView(String query, List<PlaceItem> found, List<County> counties) {

  /** A county or zone with what lies directly below it. */
  public record County(PlaceItem county, List<PlaceItem> towns) {

    /** Of a county. */
    public static County of(FiledPlace county, List<FiledPlace> towns) {
      return new County(PlaceItem.inUnit(county), towns.stream().map(PlaceItem::inUnit).toList());
    }
  }

  /** Of what was found for a query. */
  public static CommunitiesView found(String query, List<FiledPlace> found) {
    return new CommunitiesView(query, found.stream().map(PlaceItem::anywhere).toList(), List.of());
  }
}
