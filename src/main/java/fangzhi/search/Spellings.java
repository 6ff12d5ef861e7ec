package fangzhi.search;

import fangzhi.text.Folding;
import fangzhi.text.Pinyin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of one person or place, made ready to be looked up by a part of them or by pinyin. */
final class Spellings {
  private final String name;
  private final List<String> others;
  private final List<Spelled> spelled;

  /**
   * A name's pinyin.
   *
   * @param letters those that occur in it, a bit each: most names are passed over by it
   */
  private record Spelled(Pinyin pinyin, long letters) {
    static Spelled of(String name) {
      Pinyin pinyin = Pinyin.of(name);
      long letters = 0;
      for (List<String> readings : pinyin.readings()) {
        for (String reading : readings) {
          letters |= bits(reading);
        }
      }
      return new Spelled(pinyin, letters);
    }

    boolean mayHold(long typed) {
      return (typed & ~letters) == 0;
    }
  }

  Spellings(String name, List<String> otherNames) {
    this.name = fold(name);
    this.others = otherNames.stream().map(Spellings::fold).toList();
    this.spelled = names().map(Spelled::of).toList();
  }

  private static long bits(String text) {
    long bits = 0;
    for (int i = 0; i < text.length(); i++) {
      bits |= 1L << (text.charAt(i) & 63);
    }
    return bits;
  }

  static String fold(String name) {
    return Folding.fold(name).text();
  }

  /** The usual name, folded. */
  String name() {
    return name;
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
    if (!others.isEmpty() && others.contains(typed)) {
      return Optional.of(NameFit.OTHER_NAME);
    }
    if (name.contains(typed)) {
      return Optional.of(name.startsWith(typed) ? NameFit.NAME_BEGINS : NameFit.NAME_HOLDS);
    }
    return others.isEmpty() ? Optional.empty() : literalOther(typed);
  }

  private Optional<NameFit> literalOther(String typed) {
    if (others.stream().anyMatch(other -> other.startsWith(typed))) {
      return Optional.of(NameFit.OTHER_NAME_BEGINS);
    }
    return others.stream().anyMatch(other -> other.contains(typed))
        ? Optional.of(NameFit.OTHER_NAME_HOLDS)
        : Optional.empty();
  }

  /** As {@link Pinyin#typed} has them. */
  Optional<NameFit> pinyin(String typed) {
    long letters = bits(typed);
    Optional<NameFit> closest = Optional.empty();
    for (Spelled candidate : spelled) {
      if (candidate.mayHold(letters)) {
        Optional<NameFit> fit = candidate.pinyin().match(typed).map(NameFit::of);
        if (fit.isPresent() && (closest.isEmpty() || fit.get().compareTo(closest.get()) < 0)) {
          closest = fit;
        }
      }
    }
    return closest;
  }
}
