package fangzhi.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** A name that answers what was typed. */
record FittingName(CountedName name, NameFit fit) {
  private static final Comparator<FittingName> CLOSEST =
      Comparator.comparing(FittingName::fit)
          .thenComparing(
              Comparator.comparingLong((FittingName found) -> found.name().stories()).reversed())
          .thenComparing(found -> found.name().name());

  /**
   * The names that answer it, the closest first, equally close ones by their stories. A letter is
   * answered by most names of an archive: only those that are wanted are put in order.
   *
   * @param typed folded; every name answers an empty one
   * @param letters what was typed as pinyin, where it can be some
   */
  static List<FittingName> of(
      List<CountedName> names, String typed, Optional<String> letters, int limit) {
    PriorityQueue<FittingName> closest = new PriorityQueue<>(CLOSEST.reversed());
    for (CountedName name : names) {
      found(name, typed, letters).ifPresent(closest::add);
      if (closest.size() > limit) {
        closest.remove();
      }
    }
    return closest.stream().sorted(CLOSEST).toList();
  }

  private static Optional<FittingName> found(
      CountedName name, String typed, Optional<String> letters) {
    Optional<NameFit> fit =
        typed.isEmpty() ? Optional.of(NameFit.NAME) : name.spellings().fit(typed, letters);
    return fit.map(how -> new FittingName(name, how));
  }
}
