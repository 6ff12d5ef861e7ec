package fangzhi.search;

import fangzhi.text.Folding;
import fangzhi.text.Pinyin;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of one place, made ready to be looked up by a part of them or by pinyin. */
final class PlaceName {
  /* How well a name answers what was typed, the best first; pinyin comes after all of them. */
  private static final int NAME = 0;
  private static final int OTHER_NAME = 1;
  private static final int NAME_BEGINS = 2;
  private static final int OTHER_NAME_BEGINS = 3;
  private static final int NAME_HOLDS = 4;
  private static final int OTHER_NAME_HOLDS = 5;
  private static final int PATH_ENDS = 6;

  private final String name;
  private final List<String> others;
  private final String joinedPath;
  private final String joinedAbove;
  private final List<Pinyin> pinyin;

  PlaceName(String path, List<String> otherNames) {
    this.name = fold(path.substring(path.lastIndexOf('/') + 1));
    this.others = otherNames.stream().map(PlaceName::fold).toList();
    this.joinedPath = fold(path.replace("/", ""));
    this.joinedAbove = joinedPath.substring(0, joinedPath.length() - name.length());
    this.pinyin = names().map(Pinyin::of).toList();
  }

  private Stream<String> names() {
    return Stream.concat(Stream.of(name), others.stream());
  }

  private static String fold(String name) {
    return Folding.fold(name).text();
  }

  /**
   * How well the place answers what was typed: 0 is the best, empty not at all.
   *
   * @param typed folded, not empty
   * @param letters what was typed as pinyin, where it can be some
   */
  Optional<Integer> fit(String typed, Optional<String> letters) {
    Optional<Integer> fit = fit(typed);
    return fit.isPresent() || letters.isEmpty()
        ? fit
        : pinyin.stream()
            .flatMap(spelling -> spelling.match(letters.get()).stream())
            .map(PlaceName::rank)
            .min(Comparator.naturalOrder());
  }

  /** Whether a {@link #fit} is one with a whole name or its whole pinyin. */
  static boolean isWhole(int fit) {
    return fit == NAME || fit == OTHER_NAME || fit == rank(Pinyin.Match.WHOLE);
  }

  private static int rank(Pinyin.Match match) {
    return switch (match) {
      case WHOLE -> 7;
      case START -> 8;
      case CUT_START -> 9;
      case SHORT_START -> 10;
      case INSIDE -> 11;
      case SHORT_INSIDE -> 12;
    };
  }

  private Optional<Integer> fit(String typed) {
    if (name.equals(typed)) {
      return Optional.of(NAME);
    }
    if (others.contains(typed)) {
      return Optional.of(OTHER_NAME);
    }
    if (name.contains(typed)) {
      return Optional.of(name.startsWith(typed) ? NAME_BEGINS : NAME_HOLDS);
    }
    if (others.stream().anyMatch(other -> other.contains(typed))) {
      boolean begins = others.stream().anyMatch(other -> other.startsWith(typed));
      return Optional.of(begins ? OTHER_NAME_BEGINS : OTHER_NAME_HOLDS);
    }
    return names().anyMatch(own -> endsPath(typed, own))
        ? Optional.of(PATH_ENDS)
        : Optional.empty();
  }

  /** 魏都区河西社区: one of the names after some of the path. */
  private boolean endsPath(String typed, String own) {
    return typed.endsWith(own)
        && joinedAbove.contains(typed.substring(0, typed.length() - own.length()));
  }

  /** Whether the path holds a text, its steps run together. */
  boolean liesIn(String typed) {
    return joinedPath.contains(typed);
  }
}
