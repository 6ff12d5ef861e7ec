package fangzhi.ingest;

import fangzhi.duplicate.Tier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The new articles of a run, and which of them repeat older ones, while it goes on. */
final class Repeats {
  private final Set<String> newIds = new HashSet<>();
  private final Map<String, Tier> tiers = new HashMap<>();

  /** An article that the archive didn't have before the run. */
  void isNew(String id) {
    newIds.add(id);
  }

  /** What a commit found out; it may speak of articles that aren't new, or again of the same. */
  void found(Map<String, Tier> repeats) {
    repeats.forEach(
        (id, tier) -> {
          if (newIds.contains(id)) {
            tiers.merge(id, tier, Tier::closer);
          }
        });
  }

  RepeatCounts counts() {
    return new RepeatCounts(
        newIds.size(),
        tiers.values().stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
  }
}
