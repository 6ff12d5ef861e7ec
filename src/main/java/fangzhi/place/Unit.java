package fangzhi.place;

import org.jspecify.annotations.Nullable;

/**
 * One administrative unit.
 *
 * @param code the statistics bureau's code where it has one
 * @param name the name in paths: 文峰街道, not 文峰街道办事处
 * @param parent the unit above, null where paths begin
 */
public record Unit(String code, String name, Level level, @Nullable Unit parent) {

  /** The names from the widest unit to this one, such as 许昌市/魏都区/文峰街道. */
  public String path() {
    return parent == null ? name : parent.path() + "/" + name;
  }

  /** The path with another name of this unit as its last part. */
  String pathAs(String otherName) {
    return parent == null ? otherName : parent.path() + "/" + otherName;
  }
}
