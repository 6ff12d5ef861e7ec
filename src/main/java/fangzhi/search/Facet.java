package fangzhi.search;

import java.util.Locale;

/** What results can be narrowed by; the lower-case name is the request parameter. */
public enum Facet {
  /** Hierarchical: 许昌市/魏都区/文峰街道/河西社区. */
  PLACE,
  /** Hierarchical: 2023/2023-03. */
  MONTH,
  PERSON,
  ORGANISATION,
  PAPER,
  BYLINE,
  COLUMN,
  KIND;

  /** Whether its values are paths whose steps a slash parts. */
  public boolean isHierarchical() {
    return this == PLACE || this == MONTH;
  }

  /** The request parameter and JSON key. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }
}
