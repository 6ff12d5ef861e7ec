package fangzhi.parse;

import fangzhi.text.Han;
import fangzhi.text.Words;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a word runs over the end of a line: it does at half the line ends inside paragraphs and
 * at hardly one in a hundred between a paragraph and what follows it.
 */
final class TornWords {
  /** What the dictionary says of a line's end. */
  enum Sign {
    /** A word runs over it. */
    TORN,
    /** No word does. */
    WHOLE,
    /** There is no Chinese character on both sides. */
    NONE
  }

  /** So many characters on either side are enough to find the words by. */
  private static final int CONTEXT = 12;

  private TornWords() {}

  /** For each line what stands between it and the line before. */
  static List<Sign> before(List<RoledLine> lines) {
    Words words = new Words();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> i == 0 ? Sign.NONE : between(lines.get(i - 1), lines.get(i), words))
        .toList();
  }

  private static Sign between(RoledLine before, RoledLine after, Words words) {
    String first = before.line().dense();
    String second = after.line().dense();
    if (!Han.isHan(first.charAt(first.length() - 1)) || !Han.isHan(second.charAt(0))) {
      return Sign.NONE;
    }
    String left = first.substring(Math.max(0, first.length() - CONTEXT));
    String right = second.substring(0, Math.min(second.length(), CONTEXT));
    return words.runOver(left + right, left.length()) ? Sign.TORN : Sign.WHOLE;
  }
}
