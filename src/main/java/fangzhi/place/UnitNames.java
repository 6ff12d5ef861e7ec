package fangzhi.place;

import fangzhi.model.PlacePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each unit is called, and the paths its stories are filed under. */
final class UnitNames {
  private final Map<String, List<String>> names = new HashMap<>();
  private final Map<String, List<String>> steps = new HashMap<>();

  /** Takes in a unit with all the names of its row. */
  void add(GazetteerRow row, Collection<Named> all) {
    Set<String> printed = new LinkedHashSet<>();
    Set<String> last = new LinkedHashSet<>();
    last.add(row.name());
    for (Named named : all) {
      printed.add(named.name());
      last.add(PlacePath.name(named.path()));
    }
    if (!row.registered().isEmpty()) {
      printed.add(row.registered());
    }
    if (row.name().endsWith("街道")) {
      printed.add(row.name() + "办事处");
    }
    printed.remove(row.name());
    names.put(row.code(), List.copyOf(printed));
    steps.put(row.code(), List.copyOf(last));
  }

  /** The unit's other names, former ones and the register's spelling included. */
  List<String> others(Unit unit) {
    return names.getOrDefault(unit.code(), List.of());
  }

  /** The unit's own path, then those with a former name of it or of a unit above. */
  List<String> paths(Unit unit) {
    List<String> paths = new ArrayList<>();
    for (String above : above(unit.parent())) {
      for (String step : steps.getOrDefault(unit.code(), List.of(unit.name()))) {
        paths.add(above + step);
      }
    }
    return List.copyOf(paths);
  }

  private List<String> above(@Nullable Unit parent) {
    return parent == null ? List.of("") : paths(parent).stream().map(path -> path + "/").toList();
  }
}
