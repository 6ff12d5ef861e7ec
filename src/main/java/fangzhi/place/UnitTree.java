package fangzhi.place;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links rows to units; refuses duplicate codes, missing parents and cycles. */
final class UnitTree {
  private final Map<String, GazetteerRow> rows = new LinkedHashMap<>();
  private final Map<String, Unit> units = new HashMap<>();

  UnitTree(List<GazetteerRow> all) throws GazetteerException {
    for (GazetteerRow row : all) {
      GazetteerRow before = rows.putIfAbsent(row.code(), row);
      if (before != null) {
        throw row.refused(
            "code " + row.code() + " is already in " + before.file() + ", line " + before.line());
      }
    }
    for (GazetteerRow row : all) {
      link(row, new HashSet<>());
    }
  }

  Collection<GazetteerRow> rows() {
    return rows.values();
  }

  Unit unit(GazetteerRow row) {
    Unit unit = units.get(row.code());
    if (unit == null) {
      throw new IllegalStateException("no unit for " + row);
    }
    return unit;
  }

  private Unit link(GazetteerRow row, Set<String> open) throws GazetteerException {
    Unit known = units.get(row.code());
    if (known != null) {
      return known;
    }
    if (!open.add(row.code())) {
      throw row.refused("code " + row.code() + " lies in itself");
    }
    Unit unit = new Unit(row.code(), row.name(), row.level(), parent(row, open));
    units.put(row.code(), unit);
    return unit;
  }

  private @Nullable Unit parent(GazetteerRow row, Set<String> open) throws GazetteerException {
    if (row.parent().isEmpty()) {
      return null;
    }
    GazetteerRow above = rows.get(row.parent());
    if (above == null) {
      throw row.refused("parent " + row.parent() + " isn't in the gazetteer");
    }
    Unit parent = link(above, open);
    if (!row.level().below(parent.level())) {
      throw row.refused("a " + row.level().word() + " can't lie in a " + parent.level().word());
    }
    return parent;
  }
}
