package fangzhi.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A name that answers what was typed. */
record FittingName(CountedName name, NameFit fit) {
  private static final Comparator<FittingName> CLOSEST =
      Comparator.comparing(FittingName::fit)
          .thenComparing(
              Comparator.comparingLong((FittingName found) -> found.name().stories()).reversed())
          .thenComparing(found -> found.name().name());

  /**
   * The names that answer it, the closest first, equally close ones by their stories.
   *
   * @param typed folded; every name answers an empty one
   * @param letters what was typed as pinyin, where it can be some
   */
  static List<FittingName> of(List<CountedName> names, String typed, Optional<String> letters) {
    return names.stream()
        .flatMap(name -> found(name, typed, letters).stream())
        .sorted(CLOSEST)
        .toList();
  }

  private static Optional<FittingName> found(
      CountedName name, String typed, Optional<String> letters) {
    Optional<NameFit> fit =
        typed.isEmpty() ? Optional.of(NameFit.NAME) : name.spellings().fit(typed, letters);
    return fit.map(how -> new FittingName(name, how));
  }
}
