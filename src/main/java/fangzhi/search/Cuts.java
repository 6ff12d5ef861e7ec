package fangzhi.search;

/**
 * Where a text may be cut. What closes a quotation or a parenthesis, and a space, belongs to what
 * stands before it: after 。” a sentence begins, between the two none does.
 */
final class Cuts {
  private static final String SENTENCE_ENDS = "。！？；!?;";
  private static final String CLAUSE_ENDS = "，、：,:";
  private static final String OPENERS = "“‘（(《〈「『【〔[";
  private static final String CLOSERS = "”’）)》〉」』】〕] \u3000";

  /** How far back the beginning of a quotation is looked for. */
  private static final int MAX_QUOTATION = 1_000;

  private final String text;

  Cuts(String text) {
    this.text = text;
  }

  /** Whether a sentence or a paragraph ends before character {@code i}, or the text does. */
  boolean betweenSentences(int i) {
    return isEdge(i) || isAfter(SENTENCE_ENDS, i);
  }

  /** Whether a clause or an item of a list ends before character {@code i}; not inside 8:30. */
  boolean betweenClauses(int i) {
    return !isEdge(i) && isAfter(CLAUSE_ENDS, i) && !(isDigit(i) && i > 1 && isDigit(i - 2));
  }

  private boolean isDigit(int i) {
    return Character.isDigit(text.charAt(i));
  }

  /** Whether a cut before character {@code i} parts neither a mark from its words nor a pair. */
  boolean allowed(int i) {
    return isEdge(i)
        || !(clings(i)
            || OPENERS.indexOf(text.charAt(i - 1)) >= 0
            || Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)));
  }

  private boolean isEdge(int i) {
    return i == 0 || i == text.length() || text.charAt(i - 1) == '\n' || text.charAt(i) == '\n';
  }

  private boolean isAfter(String ends, int i) {
    int end = i;
    while (end > 0 && closes(end - 1)) {
      end--;
    }
    return end > 0 && ends.indexOf(text.charAt(end - 1)) >= 0 && !clings(i);
  }

  /** Whether character {@code i} belongs to what stands before it. */
  private boolean clings(int i) {
    char c = text.charAt(i);
    return closes(i) || SENTENCE_ENDS.indexOf(c) >= 0 || CLAUSE_ENDS.indexOf(c) >= 0;
  }

  private boolean closes(int i) {
    return CLOSERS.indexOf(text.charAt(i)) >= 0 || (text.charAt(i) == '"' && isOpenQuote(i));
  }

  /** Whether a straight quotation is open before character {@code i} of its paragraph. */
  private boolean isOpenQuote(int i) {
    boolean open = false;
    for (int at = i - 1; at >= Math.max(0, i - MAX_QUOTATION); at--) {
      char c = text.charAt(at);
      if (c == '\n') {
        return open;
      }
      open ^= c == '"';
    }
    return open;
  }
}
