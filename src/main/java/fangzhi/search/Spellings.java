package fangzhi.search;

import fangzhi.text.Folding;
import fangzhi.text.Pinyin;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of one person or place, made ready to be looked up by a part of them or by pinyin. */
final class Spellings {
  private final String name;
  private final List<String> others;
  private final List<Pinyin> pinyin;

  Spellings(String name, List<String> otherNames) {
    this.name = fold(name);
    this.others = otherNames.stream().map(Spellings::fold).toList();
    this.pinyin = names().map(Pinyin::of).toList();
  }

  static String fold(String name) {
    return Folding.fold(name).text();
  }

  /** All the names, folded, the usual one first. */
  Stream<String> names() {
    return Stream.concat(Stream.of(name), others.stream());
  }

  /**
   * How well the names answer what was typed; empty where not at all.
   *
   * @param typed folded, not empty
   * @param letters what was typed as pinyin, where it can be some
   */
  Optional<NameFit> fit(String typed, Optional<String> letters) {
    return literal(typed).or(() -> letters.flatMap(this::pinyin));
  }

  /** As Chinese characters, folded. */
  Optional<NameFit> literal(String typed) {
    if (name.equals(typed)) {
      return Optional.of(NameFit.NAME);
    }
    if (others.contains(typed)) {
      return Optional.of(NameFit.OTHER_NAME);
    }
    if (name.contains(typed)) {
      return Optional.of(name.startsWith(typed) ? NameFit.NAME_BEGINS : NameFit.NAME_HOLDS);
    }
    if (others.stream().anyMatch(other -> other.startsWith(typed))) {
      return Optional.of(NameFit.OTHER_NAME_BEGINS);
    }
    return others.stream().anyMatch(other -> other.contains(typed))
        ? Optional.of(NameFit.OTHER_NAME_HOLDS)
        : Optional.empty();
  }

  /** As {@link Pinyin#typed} has them. */
  Optional<NameFit> pinyin(String letters) {
    return pinyin.stream()
        .flatMap(spelling -> spelling.match(letters).stream())
        .map(NameFit::of)
        .min(Comparator.naturalOrder());
  }
}
