package fangzhi.search;

import fangzhi.text.Folding;
import fangzhi.text.Pinyin;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was typed to find a place by.
 *
 * @param name the last step, folded
 * @param above the steps before it, folded
 * @param letters the whole as pinyin, where it can be some
 */
record TypedPlace(String name, List<String> above, Optional<String> letters) {
  private static final Pattern BETWEEN_STEPS = Pattern.compile("[\\s\\p{Z}/›、,，]+");

  /** Reads it; empty where nothing was typed. */
  static Optional<TypedPlace> of(String typed) {
    List<String> steps =
        BETWEEN_STEPS
            .splitAsStream(typed)
            .map(step -> Folding.fold(step).text())
            .filter(step -> !step.isEmpty())
            .toList();
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TypedPlace(
                steps.getLast(), steps.subList(0, steps.size() - 1), Pinyin.typed(typed)));
  }

  /** How well a place's names answer it; empty where not at all. */
  Optional<NameFit> fit(PlaceName place) {
    boolean inPath = letters.isPresent() || above.stream().allMatch(place::liesIn);
    return inPath ? place.fit(name, letters) : Optional.empty();
  }
}
