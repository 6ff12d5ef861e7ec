package fangzhi.place;

import fangzhi.model.Correction;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The misprinted names of a page that the gazetteer proves: of three characters or more, one of
 * them easily confused with the registered one's, no name themselves, and printed next to the unit
 * they lie in or hold; a name of four characters is also proven by the place its story is about.
 */
final class Misprints {
  private static final int SHORTEST = 3;
  private static final int PROVEN_ALONE = 4;

  private final Gazetteer gazetteer;
  private final Set<Correction> found = new LinkedHashSet<>();

  /**
   * @param mentions the decided mentions of all stories of a page
   */
  Misprints(Gazetteer gazetteer, Collection<List<Mention>> mentions) {
    this.gazetteer = gazetteer;
    mentions.forEach(story -> story.forEach(m -> correction(m).ifPresent(found::add)));
  }

  /** Those that stand in a story's text. */
  List<Correction> in(String text) {
    return found.stream().filter(correction -> text.contains(correction.printed())).toList();
  }

  private Optional<Correction> correction(Mention mention) {
    String printed = mention.printed();
    Unit unit = mention.unit();
    if (unit == null || printed.length() < SHORTEST || !isProven(mention)) {
      return Optional.empty();
    }
    String real = unit.name().substring(Math.max(0, unit.name().length() - printed.length()));
    return Shapes.confused(printed, real) && gazetteer.named(printed).isEmpty()
        ? Optional.of(new Correction(printed, real))
        : Optional.empty();
  }

  private static boolean isProven(Mention mention) {
    return mention.adjoining() || mention.chained() || mention.printed().length() >= PROVEN_ALONE;
  }
}
