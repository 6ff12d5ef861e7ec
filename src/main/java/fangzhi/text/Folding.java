package fangzhi.text;

import java.util.Arrays;

/**
 * Brings text into the form in which it is compared: two spellings that a reader takes for the same
 * fold to the same text.
 *
 * <ul>
 *   <li>width and compatibility forms (ＡＢＣ, ㎡), radicals (⻓), Traditional characters and capital
 *       letters become their plain, simplified, lower-case forms, character by character; dashes
 *       and middle dots of one look become one; quotation marks stay apart
 *   <li>white space stays, as one space, only between two letters or digits that aren't Han or
 *       kana; control and format characters go
 *   <li>line feeds stay, one for a run of them; none at the beginning or end
 *   <li>a surrogate pair stays a pair; a lone surrogate becomes U+FFFD, as it does in the index
 * </ul>
 *
 * <p>Folding a folded text changes nothing, and the folded form of a part of a line (cut between
 * code points) is a part of the folded line.
 */
public final class Folding {
  private final String original;
  private final StringBuilder out;
  private int[] starts;
  private int[] ends;
  private int spaceStart = -1;
  private int spaceEnd;

  private Folding(String original) {
    this.original = original;
    this.out = new StringBuilder(original.length());
    this.starts = new int[original.length()];
    this.ends = new int[original.length()];
  }

  /** The folded form with its map back. */
  public static FoldedText fold(String text) {
    return new Folding(text).run();
  }

  private FoldedText run() {
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      if (Character.isSurrogate(c)) {
        i += foldSurrogate(i) - 1;
      } else {
        fold(c, i, i + 1);
      }
    }
    dropLastLineFeed();
    int length = out.length();
    return new FoldedText(
        out.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
  }

  private void fold(char c, int start, int end) {
    char folded = FoldingTable.fold(c);
    switch (folded) {
      case FoldingTable.DROPPED -> {}
      case FoldingTable.EXPANDED -> append(FoldingTable.expansion(c), start, end);
      case ' ' -> space(start, end);
      case '\n' -> lineFeed(start, end);
      default -> append(folded, start, end);
    }
  }

  /** Folds the pair or lone surrogate at {@code i}; answers how many characters that took. */
  private int foldSurrogate(int i) {
    int codePoint = original.codePointAt(i);
    int length = Character.charCount(codePoint);
    if (length == 1) {
      append('\uFFFD', i, i + 1);
      return 1;
    }
    String folded = FoldingTable.foldSupplementary(codePoint);
    if (folded.length() == 1) {
      fold(folded.charAt(0), i, i + 2);
    } else {
      append(folded, i, i + 2);
    }
    return 2;
  }

  private void append(String folded, int start, int end) {
    for (int i = 0; i < folded.length(); i++) {
      append(folded.charAt(i), start, end);
    }
  }

  private void append(char folded, int start, int end) {
    if (spaceStart >= 0 && !out.isEmpty() && keepsSpace(lastChar()) && keepsSpace(folded)) {
      put(' ', spaceStart, spaceEnd);
    }
    spaceStart = -1;
    put(folded, start, end);
  }

  private void space(int start, int end) {
    if (spaceStart < 0) {
      spaceStart = start;
    }
    spaceEnd = end;
  }

  private void lineFeed(int start, int end) {
    spaceStart = -1;
    if (!out.isEmpty() && lastChar() != '\n') {
      put('\n', start, end);
    }
  }

  private void dropLastLineFeed() {
    if (!out.isEmpty() && lastChar() == '\n') {
      out.setLength(out.length() - 1);
    }
  }

  private char lastChar() {
    return out.charAt(out.length() - 1);
  }

  private void put(char folded, int start, int end) {
    int at = out.length();
    if (at == starts.length) {
      int larger = at + at / 2 + 4;
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
    }
    starts[at] = start;
    ends[at] = end;
    out.append(folded);
  }

  private static boolean keepsSpace(char folded) {
    return Character.isLetterOrDigit(folded) && !Han.isHan(folded) && !isKana(folded);
  }

  private static boolean isKana(char c) {
    return c >= '\u3040' && c <= '\u30FF';
  }
}
