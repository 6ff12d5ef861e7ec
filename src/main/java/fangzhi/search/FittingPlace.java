package fangzhi.search;

import java.util.Comparator;
import java.util.List;

/** A place that answers what was typed. */
record FittingPlace(FiledPlace place, NameFit fit) {
  private static final Comparator<FittingPlace> CLOSEST =
      Comparator.comparing(FittingPlace::fit)
          .thenComparing(Comparator.comparingInt(FittingPlace::digitsOfStories).reversed())
          .thenComparingInt(found -> found.place().name().length())
          .thenComparing(
              Comparator.comparingLong((FittingPlace found) -> found.place().stories()).reversed())
          .thenComparing(
              found -> found.place().level(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(found -> found.place().path());

  /** Between places of about as many stories the shorter name is the likelier one. */
  private static int digitsOfStories(FittingPlace found) {
    return Long.toString(found.place().stories()).length();
  }

  /**
   * The places that answer it, the closest first; among these the ones of far more stories, the
   * shorter names, those of more stories.
   */
  static List<FittingPlace> of(List<NamedPlace> places, TypedPlace typed) {
    return places.stream()
        .flatMap(
            named ->
                typed.fit(named.name()).map(fit -> new FittingPlace(named.place(), fit)).stream())
        .sorted(CLOSEST)
        .toList();
  }
}
