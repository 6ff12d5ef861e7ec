package fangzhi.place;

import java.util.List;

/**
 * A unit as the statistics bureau's register has it.
 *
 * @param parent the code of the unit above
 * @param name the register's own spelling
 */
record RegisteredUnit(String file, int line, String code, String name, Level level, String parent) {

  /** The row of a unit that the gazetteer hasn't got yet. */
  GazetteerRow row() {
    RegisterName made = RegisterName.of(level, name);
    boolean noted = level == Level.VILLAGE || !made.name().equals(name);
    return new GazetteerRow(
        file,
        line,
        code,
        made.name(),
        level,
        parent,
        made.shortNames(),
        List.of(),
        noted ? name : "");
  }

  /** The unit below another parent. */
  RegisteredUnit in(String newParent) {
    return new RegisteredUnit(file, line, code, name, level, newParent);
  }

  /** Whether both lines say the same, wherever they stand. */
  boolean saysTheSameAs(RegisteredUnit other) {
    return equals(
        new RegisteredUnit(file, line, other.code, other.name, other.level, other.parent));
  }

  GazetteerException refused(String reason) {
    return new GazetteerException(file, line, reason);
  }
}
