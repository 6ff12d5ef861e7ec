package fangzhi.text;

/**
 * Takes out the white space that justified setting leaves between Chinese characters.
 *
 * <p>A line set justified comes letter-spaced from a text layer (事 务 局); an extractor may also drop
 * single stray spaces anywhere. Between two Latin words white space keeps its sense.
 */
public final class Spacing {
  /**
   * From this share of spaced gaps on, a line counts as letter-spaced; chosen on the gold pages.
   */
  private static final double LETTER_SPACED = 0.45;

  private Spacing() {}

  /**
   * The text as it runs: no white space next to a wide character, one space between Latin words.
   */
  public static String dense(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        out.append(c);
        continue;
      }
      int next = skipSpaces(text, i);
      if (out.length() > 0 && next < text.length()) {
        appendGap(out, text.charAt(next));
      }
      i = next - 1;
    }
    return out.toString();
  }

  private static void appendGap(StringBuilder out, char next) {
    char last = out.charAt(out.length() - 1);
    boolean wide = Han.isWide(last) || Han.isWide(next) || isSurrogate(last) || isSurrogate(next);
    boolean number = isNumeric(last) && isNumeric(next);
    if (!wide && !number) {
      out.append(' ');
    }
  }

  /**
   * A line with its letter-spacing taken out; white space that may mean something (between names,
   * between the halves of a headline) stays, as one space.
   */
  public static String line(String text) {
    String stripped = strip(text);
    return isLetterSpaced(stripped) ? withoutSingleSpaces(stripped) : collapse(stripped);
  }

  /** The text without white space of any kind at either end. */
  public static String strip(String text) {
    int start = skipSpaces(text, 0);
    int end = text.length();
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Whether nearly each character of the line is followed by a space. */
  public static boolean isLetterSpaced(String text) {
    int gaps = 0;
    int spaced = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        spaced += isSpace(text.charAt(i - 1)) ? 0 : 1;
      } else {
        gaps++;
      }
    }
    return gaps >= 3 && spaced >= 2 && spaced >= LETTER_SPACED * gaps;
  }

  private static String withoutSingleSpaces(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        out.append(text.charAt(i));
        continue;
      }
      int next = skipSpaces(text, i);
      if (next - i >= 2 && next < text.length() && !Han.isClosing(text.charAt(next))) {
        out.append(' ');
      }
      i = next - 1;
    }
    return out.toString();
  }

  private static String collapse(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        out.append(c);
      } else if (!isSpace(text.charAt(i - 1))) {
        out.append(' ');
      }
    }
    return out.toString();
  }

  private static int skipSpaces(String text, int from) {
    int i = from;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isNumeric(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == '%' || c == ',';
  }

  private static boolean isSurrogate(char c) {
    return Character.isSurrogate(c);
  }

  /** White space of any width, the ideographic space and the byte order mark included. */
  public static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }
}
