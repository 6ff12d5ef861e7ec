package fangzhi.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which documents hang together by links: a disjoint-set forest (Galler and Fisher 1964). */
final class Components {
  private final Map<Integer, Integer> parents = new HashMap<>();

  void add(int document) {
    parents.putIfAbsent(document, document);
  }

  void link(int one, int other) {
    add(one);
    add(other);
    int a = root(one);
    int b = root(other);
    parents.put(Math.max(a, b), Math.min(a, b));
  }

  private int root(int document) {
    int root = document;
    int parent = parents.getOrDefault(root, root);
    while (parent != root) {
      root = parent;
      parent = parents.getOrDefault(root, root);
    }
    parents.put(document, root);
    return root;
  }

  /** The documents added, those linked together. */
  Collection<List<Integer>> all() {
    Map<Integer, List<Integer>> components = new TreeMap<>();
    for (Integer document : List.copyOf(parents.keySet())) {
      components.computeIfAbsent(root(document), root -> new ArrayList<>()).add(document);
    }
    return components.values();
  }
}
