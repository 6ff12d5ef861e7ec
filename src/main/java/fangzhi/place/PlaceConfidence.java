package fangzhi.place;

import fangzhi.model.AmbiguousPlace;
import fangzhi.model.Mentions;
import fangzhi.model.Occurrence;
import java.util.List;
import java.util.Objects;

/**
 * How sure a story's places are: as sure as the least sure of what it is about, by how each was
 * decided. The steps are set, not measured.
 */
final class PlaceConfidence {
  /** A full path, or a name that only one unit has. */
  private static final double SURE = 1;

  /** No place is printed. */
  private static final double NONE = 0.95;

  /** A name that no register has, told by its form. */
  private static final double BY_FORM = 0.9;

  /** A name of several units, decided by the story's or the page's other places. */
  private static final double BY_EVIDENCE = 0.85;

  /** The paper's own place or that of the story a caption goes with. */
  private static final double LENT = 0.8;

  /** A name of several units that stays open. */
  private static final double OPEN = 0.5;

  private final Gazetteer gazetteer;

  PlaceConfidence(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * @param mentions the story's places in its order
   * @param found what came of them
   */
  double of(List<Mention> mentions, Mentions found) {
    double least = withoutName(found);
    List<String> open = found.ambiguous().stream().map(AmbiguousPlace::name).toList();
    for (Mention m : mentions) {
      String path = m.path();
      if (path == null ? open.contains(m.printed()) : found.places().contains(path)) {
        least = Math.min(least, of(m));
      }
    }
    return least;
  }

  private static double withoutName(Mentions found) {
    if (found.places().isEmpty()) {
      return NONE;
    }
    boolean printed =
        found.occurrences().stream()
            .filter(o -> o.type() == Occurrence.Type.PLACE)
            .map(Occurrence::target)
            .filter(Objects::nonNull)
            .anyMatch(found.places()::contains);
    return printed ? SURE : LENT;
  }

  private double of(Mention mention) {
    if (mention.path() == null) {
      return OPEN;
    }
    if (mention.adjoining()) {
      return SURE;
    }
    if (mention.unit() == null) {
      return BY_FORM;
    }
    long units = gazetteer.named(mention.printed()).stream().map(Named::path).distinct().count();
    return units > 1 ? BY_EVIDENCE : SURE;
  }
}
