package fangzhi.place;

import org.jspecify.annotations.Nullable;

/**
 * A place that is decided.
 *
 * @param path the full path as filed
 * @param unit the register's unit, null where it has none of that name
 */
record Place(String path, @Nullable Unit unit) {

  static Place of(Named named) {
    return new Place(named.path(), named.unit());
  }
}
