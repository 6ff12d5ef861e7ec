package fangzhi.search;

import java.util.Comparator;
import java.util.List;

/** A place that answers what was typed. */
record FittingPlace(FiledPlace place, NameFit fit) {
  private static final Comparator<FittingPlace> CLOSEST =
      Comparator.comparing(FittingPlace::fit)
          .thenComparing(
              Comparator.comparingLong((FittingPlace found) -> found.place().stories()).reversed())
          .thenComparing(
              found -> found.place().level(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(found -> found.place().path());

  /** The places that answer it, the closest first, equally close ones by their stories. */
  static List<FittingPlace> of(List<NamedPlace> places, TypedPlace typed) {
    return places.stream()
        .flatMap(
            named ->
                typed.fit(named.name()).map(fit -> new FittingPlace(named.place(), fit)).stream())
        .sorted(CLOSEST)
        .toList();
  }
}
