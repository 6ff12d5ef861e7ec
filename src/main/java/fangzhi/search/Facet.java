package fangzhi.search;

import fangzhi.index.ArchiveFacets;
import java.util.List;
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

  /** The facet of a request parameter. */
  static Facet ofParameter(String parameter) {
    return valueOf(parameter.toUpperCase(Locale.ROOT));
  }

  /** The steps of a value as the index has them, one in a flat facet; none where it is no value. */
  List<String> path(String value) {
    if (isHierarchical()) {
      return List.of(ArchiveFacets.path(value));
    }
    String label = ArchiveFacets.label(value);
    return label.isEmpty() ? List.of() : List.of(label);
  }
}
