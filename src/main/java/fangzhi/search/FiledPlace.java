package fangzhi.search;

import fangzhi.model.PlacePath;
import fangzhi.place.Level;
import org.jspecify.annotations.Nullable;

/**
 * A place that stories may be filed under.
 *
 * @param code the gazetteer's code, null for a place it hasn't got
 * @param name its name in paths
 * @param level null for a place the gazetteer hasn't got
 * @param path from the city down: 许昌市/魏都区/文峰街道/河西社区
 * @param stories how many are filed under it or below; one filed under two names of it counts twice
 */
public record FiledPlace(
    @Nullable String code, String name, @Nullable Level level, String path, long stories) {

  /** The path of the place above, empty where there is none. */
  public String above() {
    return PlacePath.above(path);
  }
}
