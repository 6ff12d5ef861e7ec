package fangzhi.server.view;

import fangzhi.search.FacetValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of a facet tree a reader wants to see: the top, what lies directly below a chosen
 * value or on the way to one, and what lies below an only child.
 */
final class OpenBranches {
  private static final String TOP = "";

  private final List<FacetValue> values;
  private final Set<String> open = new HashSet<>(Set.of(TOP));

  OpenBranches(List<FacetValue> values) {
    this.values = values;
    openSelected();
    openOnlyChildren();
  }

  List<FacetValue> values() {
    return values.stream().filter(value -> open.contains(parent(value.value()))).toList();
  }

  private static String parent(String value) {
    int slash = value.lastIndexOf('/');
    return slash < 0 ? TOP : value.substring(0, slash);
  }

  private void openSelected() {
    for (FacetValue value : values) {
      if (value.selected()) {
        for (String way = value.value(); !way.equals(TOP); way = parent(way)) {
          open.add(way);
        }
      }
    }
  }

  private void openOnlyChildren() {
    Map<String, Integer> children = new HashMap<>();
    values.forEach(value -> children.merge(parent(value.value()), 1, Integer::sum));
    for (FacetValue value : values) {
      String parent = parent(value.value());
      if (open.contains(parent) && children.getOrDefault(parent, 0) == 1) {
        open.add(value.value());
      }
    }
  }
}
