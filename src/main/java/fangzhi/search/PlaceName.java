package fangzhi.search;

import fangzhi.model.PlacePath;
import java.util.List;
import java.util.Optional;

/** The names of one place and its path, made ready to be looked up. */
final class PlaceName {
  private final Spellings spellings;
  private final String joinedPath;
  private final String joinedAbove;

  PlaceName(String path, List<String> otherNames) {
    String name = PlacePath.name(path);
    this.spellings = new Spellings(name, otherNames);
    this.joinedPath = Spellings.fold(path.replace("/", ""));
    this.joinedAbove = joinedPath.substring(0, joinedPath.length() - Spellings.fold(name).length());
  }

  /**
   * How well the place answers what was typed; empty where not at all.
   *
   * @param typed folded, not empty
   * @param letters what was typed as pinyin, where it can be some
   */
  Optional<NameFit> fit(String typed, Optional<String> letters) {
    return spellings
        .literal(typed)
        .or(() -> pathEnd(typed))
        .or(() -> letters.flatMap(spellings::pinyin));
  }

  private Optional<NameFit> pathEnd(String typed) {
    return spellings.names().anyMatch(name -> endsPath(typed, name))
        ? Optional.of(NameFit.PATH_ENDS)
        : Optional.empty();
  }

  private boolean endsPath(String typed, String name) {
    return typed.endsWith(name)
        && joinedAbove.contains(typed.substring(0, typed.length() - name.length()));
  }

  Spellings spellings() {
    return spellings;
  }

  /** Whether the path holds a text, its steps run together. */
  boolean liesIn(String typed) {
    return joinedPath.contains(typed);
  }
}
