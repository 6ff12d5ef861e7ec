package fangzhi.model;

import java.util.ArrayList;
import java.util.List;

/** Reads the paths of places, from the city down: 许昌市/魏都区/文峰街道/河西社区. */
public final class PlacePath {
  private PlacePath() {}

  /** The path's first step. */
  public static String root(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }

  /** The path's last step. */
  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The path of the unit above, empty where there is none. */
  public static String above(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** The paths of all units above, widest first. */
  public static List<String> allAbove(String path) {
    List<String> above = new ArrayList<>();
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      above.add(path.substring(0, end));
    }
    return above;
  }

  /** Whether one path is the other or lies in it. */
  public static boolean within(String path, String above) {
    return path.equals(above) || path.startsWith(above + "/");
  }

  /** The longest path that holds both, empty where there is none. */
  public static String common(String a, String b) {
    String above = a;
    while (!above.isEmpty() && !within(b, above)) {
      above = above(above);
    }
    return above;
  }
}
