package fangzhi.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names a unit is printed under, with the path each stands for. */
final class Names {
  private static final List<String> TOWN_SUFFIXES = List.of("街道", "镇", "乡");

  private Names() {}

  /** All names of a row's unit; the key is the name, the value the path. */
  static List<Named> of(GazetteerRow row, Unit unit) {
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put(unit.name(), unit.path());
    row.shortNames().forEach(name -> paths.putIfAbsent(name, unit.path()));
    row.formerNames().forEach(name -> paths.putIfAbsent(name, unit.pathAs(name)));
    if (unit.level() == Level.TOWN) {
      townNames(unit, paths);
    }
    List<Named> names = new ArrayList<>();
    paths.forEach((name, path) -> names.add(new Named(name, unit, path)));
    return names;
  }

  /** Towns become streets and townships towns: a page has the name of its day. */
  private static void townNames(Unit unit, Map<String, String> paths) {
    String stem = stem(unit.name());
    if (stem.length() < 2 || stem.equals("产业集聚区")) {
      return;
    }
    for (String suffix : TOWN_SUFFIXES) {
      paths.putIfAbsent(stem + suffix, unit.pathAs(stem + suffix));
    }
    if (unit.name().endsWith("街道")) {
      paths.put(stem + "办事处", unit.path());
      paths.put(stem + "街道办", unit.path());
    }
  }

  /** The name without what says its kind: 文峰 of 文峰街道, 河西 of 河西社区. */
  static String stem(String name) {
    for (String suffix : List.of("社区", "街道", "回族乡", "回族镇", "村", "镇", "乡", "县", "区", "市")) {
      if (name.endsWith(suffix) && name.length() > suffix.length()) {
        return name.substring(0, name.length() - suffix.length());
      }
    }
    return name;
  }
}
