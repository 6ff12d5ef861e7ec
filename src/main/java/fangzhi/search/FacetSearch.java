package fangzhi.search;

import fangzhi.text.Folding;
import fangzhi.text.Pinyin;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds values of a facet, at every level, among those that a search leaves. */
final class FacetSearch {
  private final FacetRequest request;
  private final String folded;
  private final Optional<String> letters;
  private final Map<String, Boolean> matching = new HashMap<>();

  FacetSearch(FacetRequest request) {
    this.request = request;
    this.folded = folded(request.contains());
    this.letters = Pinyin.typed(request.contains());
  }

  private static String folded(String text) {
    return Folding.fold(text.replace("/", "")).text();
  }

  FacetPage page(FacetCounts counts) throws IOException {
    List<FacetCounts.Value> found =
        counts.all(request.facet()).stream().filter(this::matches).sorted(order()).toList();
    Set<String> selected = new HashSet<>(request.search().selected(request.facet()));
    return new FacetPage(
        found.size(),
        found.stream()
            .skip((request.page() - 1L) * request.size())
            .limit(request.size())
            .map(value -> value.shown(selected.contains(value.shown(false).value())))
            .toList());
  }

  private boolean matches(FacetCounts.Value value) {
    return folded.isEmpty()
        || folded(String.join("", value.path())).contains(folded)
        || value.path().stream().anyMatch(this::isSpelled);
  }

  /** Many paths share their steps. */
  private boolean isSpelled(String step) {
    return letters.isPresent()
        && matching.computeIfAbsent(step, name -> Pinyin.of(name).match(letters.get()).isPresent());
  }

  /** Equal ones stay in the order of their paths. */
  private Comparator<FacetCounts.Value> order() {
    return switch (request.order()) {
      case COUNT -> Comparator.comparingInt(FacetCounts.Value::count).reversed();
      case NAME -> byName();
    };
  }

  private static Comparator<FacetCounts.Value> byName() {
    Map<FacetCounts.Value, String> spelled = new HashMap<>();
    return Comparator.comparing(value -> spelled.computeIfAbsent(value, v -> spelled(v.path())));
  }

  /** Steps and syllables are parted by what sorts before every letter. */
  private static String spelled(List<String> path) {
    return path.stream().map(FacetSearch::spelled).collect(Collectors.joining("\u0001"));
  }

  private static String spelled(String step) {
    return Pinyin.of(step).readings().stream()
        .map(List::getFirst)
        .collect(Collectors.joining("\u0002"));
  }
}
