package fangzhi.query;

import fangzhi.text.Spacing;
import org.jspecify.annotations.Nullable;

/**
 * A quotation in a query: marks around whole terms, perhaps with a distance behind it. Where its
 * closing mark is in the middle of a word, a mark is a character like any other.
 *
 * @param close where the closing mark is
 * @param end after the closing mark and the distance
 */
record Quote(int close, int end) {
  private static final String DOUBLE = "\"“”＂";
  private static final String OPENERS = DOUBLE + "「『";
  private static final String TILDES = "~～";

  /** The quotation that opens at a character, if one does. */
  static @Nullable Quote at(String query, int open) {
    char opener = query.charAt(open);
    if (OPENERS.indexOf(opener) < 0) {
      return null;
    }
    String closers = opener == '「' ? "」" : opener == '『' ? "』" : "\"”＂";
    int close = open + 1;
    while (close < query.length() && closers.indexOf(query.charAt(close)) < 0) {
      close++;
    }
    if (close == query.length()) {
      return null;
    }
    int end = afterDistance(query, close + 1);
    return isBorder(query, end) ? new Quote(close, end) : null;
  }

  private static int afterDistance(String query, int from) {
    if (from == query.length() || TILDES.indexOf(query.charAt(from)) < 0) {
      return from;
    }
    int end = from + 1;
    while (end < query.length() && Character.isDigit(query.charAt(end))) {
      end++;
    }
    return end == from + 1 ? from : end;
  }

  private static boolean isBorder(String query, int at) {
    return at == query.length()
        || Spacing.isSpace(query.charAt(at))
        || Parentheses.CLOSERS.indexOf(query.charAt(at)) >= 0;
  }

  /** The quotation of a query that opens at a character, as a token. */
  Token.Quotation token(String query, int open) {
    String distance = end > close + 1 ? query.substring(close + 2, end) : null;
    return new Token.Quotation(query.substring(open + 1, close), distance);
  }
}
