package fangzhi.place;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One line of a gazetteer file, its fields not yet linked. */
record GazetteerRow(
    String file,
    int line,
    String code,
    String name,
    Level level,
    String parent,
    List<String> shortNames,
    List<String> formerNames,
    String registered) {

  GazetteerException refused(String reason) {
    return new GazetteerException(file, line, reason);
  }

  /** The line as a file has it. */
  String csv() {
    return String.join(
        ",",
        code,
        name,
        level.word(),
        parent,
        String.join("|", shortNames),
        String.join("|", formerNames),
        registered);
  }

  /** Whether the register still spells the unit as it did when this line was written. */
  boolean isSpelled(String registeredNow) {
    return registeredNow.equals(registered.isEmpty() ? name : registered);
  }

  /** The unit under the name the register has given it since; what is kept by hand stays. */
  GazetteerRow renamed(RegisteredUnit unit) {
    GazetteerRow now = unit.row();
    Set<String> shorts = new LinkedHashSet<>(shortNames);
    shorts.addAll(now.shortNames());
    List<String> formers = new ArrayList<>(formerNames);
    if (!now.name().equals(name) && !formers.contains(name)) {
      formers.add(name);
    }
    return new GazetteerRow(
        file,
        line,
        code,
        now.name(),
        level,
        parent,
        List.copyOf(shorts),
        List.copyOf(formers),
        now.registered());
  }

  /** The unit where paths begin. */
  GazetteerRow withoutParent() {
    return new GazetteerRow(file, line, code, name, level, "", shortNames, formerNames, registered);
  }
}
