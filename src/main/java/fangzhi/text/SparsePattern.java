package fangzhi.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is tried only where one of the few characters stands that its matches begin with.
 * It finds what the pattern alone finds; a regular expression of many alternatives tries each of
 * them at each character of a text. Immutable and thread-safe.
 *
 * <p>Which characters these are is asked of the pattern itself: where it fails on a text of one
 * character without having looked for more ({@link Matcher#hitEnd}), no match begins with that one.
 */
public final class SparsePattern {
  private final Pattern pattern;
  private final BitSet first = new BitSet();

  /**
   * A pattern for running text.
   *
   * @param words a regular expression whose matches begin with a character that it names, alone or
   *     as one of a range, and may stand at the very beginning of a text
   * @throws IllegalArgumentException if they may begin with others, or it names one beyond U+FFFF
   */
  public SparsePattern(String words) {
    this.pattern = Pattern.compile(words);
    for (int i = 0; i < words.length(); i++) {
      boolean isRange = i > 0 && i + 1 < words.length() && words.charAt(i) == '-';
      char from = words.charAt(isRange ? i - 1 : i);
      char to = words.charAt(isRange ? i + 1 : i);
      for (int c = from; c <= to; c++) {
        first.set(c, mayBeginWith((char) c));
      }
    }
    if (words.chars().anyMatch(c -> Character.isSurrogate((char) c)) || mayBeginWithOthers()) {
      throw new IllegalArgumentException("may begin with characters it doesn't name: " + words);
    }
  }

  /** One of each class that regular expressions have names for. */
  private boolean mayBeginWithOthers() {
    return "0aA_ \n许\uFFFF".chars().anyMatch(c -> !first.get(c) && mayBeginWith((char) c));
  }

  private boolean mayBeginWith(char c) {
    Matcher matcher = pattern.matcher(String.valueOf(c));
    return matcher.lookingAt() || matcher.hitEnd();
  }

  /** The pattern alone. */
  public Pattern pattern() {
    return pattern;
  }

  /** The matches that {@link Matcher#find} would find one after another. */
  public List<MatchResult> in(String text) {
    List<MatchResult> found = new ArrayList<>();
    Matcher matcher = matcher(text);
    for (int at = next(text, 0); at < text.length(); at = next(text, at)) {
      if (matcher.region(at, text.length()).lookingAt()) {
        found.add(matcher.toMatchResult());
        at = matcher.end();
      } else {
        at++;
      }
    }
    return found;
  }

  /** Whether a match begins at an offset, which may be the text's end. */
  public boolean isAt(String text, int at) {
    return endAt(text, at) > at;
  }

  /** The offset after the match that begins at an offset, the offset itself if there is none. */
  public int endAt(String text, int at) {
    if (at == text.length() || !first.get(text.charAt(at))) {
      return at;
    }
    Matcher matcher = matcher(text).region(at, text.length());
    return matcher.lookingAt() ? matcher.end() : at;
  }

  private Matcher matcher(String text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  private int next(String text, int from) {
    int at = from;
    while (at < text.length() && !first.get(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
