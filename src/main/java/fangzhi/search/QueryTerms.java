package fangzhi.search;

import fangzhi.text.Folding;
import fangzhi.text.Spacing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts what was typed into terms. White space of any width separates; a pair of double quotes or 「」
 * around whole terms keeps them together; every other character, a lone quote too, is literal.
 */
final class QueryTerms {
  /** More terms would be more clauses than the engine takes. */
  static final int MAX_TERMS = 32;

  private static final String OPENERS = "\"“”「『";

  private QueryTerms() {}

  /**
   * A term of a query.
   *
   * @param text folded, not empty
   * @param quoted whether only the literal text will do
   */
  record Term(String text, boolean quoted) {}

  /**
   * The distinct terms in typed order; none for a blank query.
   *
   * @throws QueryTooLongException if there are too many characters or terms
   */
  static List<Term> parse(String query) {
    if (query.length() > QueryTooLongException.MAX_CHARS) {
      throw new QueryTooLongException(query.length() + " characters");
    }
    Set<Term> terms = new LinkedHashSet<>();
    int at = 0;
    while (at < query.length()) {
      if (Spacing.isSpace(query.charAt(at))) {
        at++;
        continue;
      }
      int closer = closingQuote(query, at);
      int end = closer > 0 ? closer : endOfTerm(query, at);
      add(terms, closer > 0 ? query.substring(at + 1, end) : query.substring(at, end), closer > 0);
      at = closer > 0 ? closer + 1 : end;
    }
    if (terms.size() > MAX_TERMS) {
      throw new QueryTooLongException(terms.size() + " terms");
    }
    return new ArrayList<>(terms);
  }

  private static void add(Set<Term> terms, String typed, boolean quoted) {
    String folded = Folding.fold(typed.replace('\n', ' ')).text();
    if (!folded.isEmpty()) {
      terms.add(new Term(folded, quoted));
    }
  }

  private static int endOfTerm(String query, int from) {
    int end = from;
    while (end < query.length() && !Spacing.isSpace(query.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where the quotation that opens at {@code open} closes, at a term's end; -1 if it doesn't. */
  private static int closingQuote(String query, int open) {
    char opener = query.charAt(open);
    if (OPENERS.indexOf(opener) < 0) {
      return -1;
    }
    String closers = opener == '「' ? "」" : opener == '『' ? "』" : "\"”";
    int close = open + 1;
    while (close < query.length() && closers.indexOf(query.charAt(close)) < 0) {
      close++;
    }
    if (close < query.length() && endOfTerm(query, close) == close + 1) {
      return close;
    }
    return -1;
  }
}
