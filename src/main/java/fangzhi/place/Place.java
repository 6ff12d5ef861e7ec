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

  /** Whether one path is the other or lies in it. */
  static boolean within(String path, String above) {
    return path.equals(above) || path.startsWith(above + "/");
  }

  /** The path of the unit above, empty where there is none. */
  static String above(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** The longest path that holds both, empty where there is none. */
  static String common(String a, String b) {
    String above = a;
    while (!above.isEmpty() && !within(b, above)) {
      above = above(above);
    }
    return above;
  }

  /** The path's first part. */
  static String root(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }
}
