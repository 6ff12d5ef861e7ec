package fangzhi.server.json;

import fangzhi.search.FiledPlace;
import fangzhi.server.view.CommunityUrl;
import org.jspecify.annotations.Nullable;

/**
 * A place of the archive.
 *
 * @param code null for a place that no register has
 * @param level province, city, county, zone, town or village; null for a place that no register has
 * @param path from the city down, such as 许昌市/魏都区/文峰街道/河西社区
 * @param stories how many are filed under it or below
 * @param page the address of its page
 */
public record PlaceJson(
    @Nullable String code,
    String name,
    @Nullable String level,
    String path,
    long stories,
    String page) {

  /** Of a place. */
  public static PlaceJson of(FiledPlace place) {
    return new PlaceJson(
        place.code(),
        place.name(),
        place.level() == null ? null : place.level().word(),
        place.path(),
        place.stories(),
        CommunityUrl.of(place).page());
  }
}
