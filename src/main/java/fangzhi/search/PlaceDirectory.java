package fangzhi.search;

import fangzhi.model.PlacePath;
import fangzhi.place.Gazetteer;
import fangzhi.place.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A gazetteer's local units, made ready to be looked up. Thread-safe. */
final class PlaceDirectory {
  private final Gazetteer gazetteer;
  private final Map<String, Unit> byPath = new HashMap<>();
  private final Set<String> homes = new HashSet<>();
  private @Nullable Map<Unit, PlaceName> names;

  PlaceDirectory(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (Unit unit : gazetteer.localUnits()) {
      gazetteer.paths(unit).forEach(path -> byPath.putIfAbsent(path, unit));
      homes.add(PlacePath.root(unit.path()));
    }
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  /** The local units with their names, in the gazetteer's order; spelled when first asked for. */
  synchronized Map<Unit, PlaceName> names() {
    Map<Unit, PlaceName> known = names;
    if (known == null) {
      known = new LinkedHashMap<>();
      for (Unit unit : gazetteer.localUnits()) {
        known.put(unit, new PlaceName(unit.path(), gazetteer.otherNames(unit)));
      }
      names = known;
    }
    return known;
  }

  /** The unit that a path means, be it by a former name. */
  Optional<Unit> unit(String path) {
    Optional<Unit> own = gazetteer.unit(path);
    return own.isPresent() ? own : Optional.ofNullable(byPath.get(path));
  }

  /** Whether a path begins with a city of the archive. */
  boolean isLocal(String path) {
    return homes.contains(PlacePath.root(path));
  }

  /** Where the paths of the archive's own places begin. */
  List<String> homes() {
    return homes.stream().sorted().toList();
  }
}
