package fangzhi.place;

import fangzhi.model.PlacePath;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Places that are certain so far, by which names of several places are decided. */
final class Evidence {
  private final Set<String> paths = new LinkedHashSet<>();
  private final Map<String, String> byPrinted = new HashMap<>();

  void add(Mention mention) {
    String path = mention.path();
    if (path != null) {
      paths.add(path);
      byPrinted.putIfAbsent(mention.printed(), path);
    }
  }

  void addAll(Collection<Mention> mentions) {
    mentions.forEach(this::add);
  }

  void add(String path) {
    paths.add(path);
  }

  boolean isEmpty() {
    return paths.isEmpty();
  }

  /** The path that the same printed name has elsewhere, empty where it has none. */
  String samePrinted(String printed) {
    return byPrinted.getOrDefault(printed, "");
  }

  /** How much speaks for a path: the number of its parts that a certain place shares with it. */
  int closeness(String path) {
    int best = 0;
    for (String known : paths) {
      String common = PlacePath.common(known, path);
      best = Math.max(best, common.isEmpty() ? 0 : common.split("/").length);
    }
    return best;
  }

  /** The certain paths of a depth, such as all 许昌市/魏都区 of depth 2, each once. */
  Set<String> ofDepth(int depth) {
    Set<String> found = new LinkedHashSet<>();
    for (String path : paths) {
      String[] parts = path.split("/");
      if (parts.length >= depth) {
        found.add(String.join("/", Arrays.copyOf(parts, depth)));
      }
    }
    return found;
  }
}
