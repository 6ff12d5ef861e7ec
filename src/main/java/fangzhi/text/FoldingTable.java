package fangzhi.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What each character folds to. Traditional characters come from {@code traditional.txt}, the pairs
 * of ICU's Traditional-Simplified transliterator (loading that one takes half a second) without
 * those that would join two words of today's simplified script, such as 俱 (俱乐部) and 具.
 */
final class FoldingTable {
  /** Stands for nothing: control and format characters. */
  static final char DROPPED = '\u0000';

  /** Stands for several characters, those of {@link #expansion}. */
  static final char EXPANDED = '\u0001';

  /** Characters of one look, each followed by the one it folds to. */
  private static final String LOOKALIKES = "‐-‑-‒-–-−-―—─—━—〜~・·‧·•·∙·⋅·○〇";

  private static final Map<Character, String> EXPANSIONS =
      new HashMap<>(Map.of('⸺', "——", '⸻', "———"));
  private static final char[] TABLE = new char[Character.MAX_VALUE + 1];

  static {
    char[] marks = marks();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      TABLE[c] = compute((char) c, marks);
    }
  }

  private FoldingTable() {}

  /** The folded character, {@link #DROPPED}, {@link #EXPANDED}, a space or a line feed. */
  static char fold(char c) {
    return TABLE[c];
  }

  /** What an {@link #EXPANDED} character folds to. */
  static String expansion(char c) {
    return Objects.requireNonNull(EXPANSIONS.get(c));
  }

  /** One character not yet folded, the pair as it is, or nothing. */
  static String foldSupplementary(int codePoint) {
    boolean variationSelector = codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    if (variationSelector || Character.getType(codePoint) == Character.FORMAT) {
      return "";
    }
    String pair = Character.toString(codePoint);
    String plain = Normalizer.normalize(pair, Normalizer.Form.NFKC);
    return plain.length() == 1 ? plain : pair;
  }

  private static char compute(char c, char[] marks) {
    if (c == '\n') {
      return c;
    }
    if (isIgnored(c)) {
      return DROPPED;
    }
    if (Spacing.isSpace(c) || c == '\u0085') {
      return ' ';
    }
    if (EXPANSIONS.containsKey(c)) {
      return EXPANDED;
    }
    String plain = Character.isSurrogate(c) ? "" : compatible(c);
    return plain.length() == 1 ? simple(plain.charAt(0), marks) : expanded(c, plain, marks);
  }

  private static String compatible(char c) {
    if (isStable(c)) {
      return String.valueOf(c);
    }
    String radical = String.valueOf(Radicals.fold(c));
    return Normalizer.normalize(radical, Normalizer.Form.NFKC);
  }

  /** Whether normalisation leaves the character alone: unified ideographs and Hangul syllables. */
  private static boolean isStable(char c) {
    return (c >= '\u3400' && c <= '\u9FFF') || (c >= '\uAC00' && c <= '\uD7A3');
  }

  private static char simple(char plain, char[] marks) {
    return Character.toLowerCase(marks[plain]);
  }

  /** Ligatures and units become their letters; marks such as … and ½ stay as they are. */
  private static char expanded(char c, String plain, char[] marks) {
    if (plain.isEmpty() || !plain.chars().allMatch(Character::isLetterOrDigit)) {
      return c;
    }
    StringBuilder letters = new StringBuilder();
    plain.chars().forEach(letter -> letters.append(simple((char) letter, marks)));
    EXPANSIONS.put(c, letters.toString());
    return EXPANDED;
  }

  private static boolean isIgnored(char c) {
    boolean control = Character.isISOControl(c) && !Character.isWhitespace(c) && c != '\u0085';
    boolean variationSelector = c >= '\uFE00' && c <= '\uFE0F';
    return control || variationSelector || Character.getType(c) == Character.FORMAT;
  }

  /** Look-alikes and Traditional characters; every other character stands for itself. */
  private static char[] marks() {
    char[] marks = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      marks[c] = (char) c;
    }
    putPairs(LOOKALIKES, marks);
    putPairs(traditional(), marks);
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      marks[c] = marks[marks[c]];
    }
    return marks;
  }

  private static void putPairs(String pairs, char[] marks) {
    for (int i = 0; i + 1 < pairs.length(); i += 2) {
      marks[pairs.charAt(i)] = pairs.charAt(i + 1);
    }
  }

  private static String traditional() {
    try (InputStream in = FoldingTable.class.getResourceAsStream("traditional.txt")) {
      byte[] pairs = Objects.requireNonNull(in, "traditional.txt").readAllBytes();
      return new String(pairs, StandardCharsets.UTF_8).replace("\n", "");
    } catch (IOException e) {
      throw new UncheckedIOException("traditional.txt", e);
    }
  }
}
