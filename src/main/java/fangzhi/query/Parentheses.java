package fangzhi.query;

import fangzhi.text.Spacing;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Which parentheses of a query belong together. Those of ordinary text, as in 办法（试行）, are
 * characters like any other; a pair groups where it opens at the beginning of a term and either
 * closes at the end of one or has white space inside.
 */
final class Parentheses {
  static final String OPENERS = "(（";
  static final String CLOSERS = ")）";

  private static final int NONE = -1;

  private final String query;

  /** Of each parenthesis the other one of its pair. */
  private final int[] partners;

  Parentheses(String query) {
    this.query = query;
    this.partners = new int[query.length()];
    Arrays.fill(partners, NONE);
    pair(0, query.length());
  }

  /** Pairs what stands from one place to another; a quotation's own go with each other. */
  private void pair(int start, int end) {
    Deque<Integer> open = new ArrayDeque<>();
    int at = start;
    while (at < end) {
      char c = query.charAt(at);
      Quote quote = quote(at, end);
      if (quote != null) {
        pair(at + 1, quote.close());
      } else if (OPENERS.indexOf(c) >= 0) {
        open.push(at);
      } else if (CLOSERS.indexOf(c) >= 0 && !open.isEmpty()) {
        partners[at] = open.pop();
        partners[partners[at]] = at;
      }
      at = quote == null ? at + 1 : quote.end();
    }
  }

  /**
   * The quotation that opens at a character. One that ends behind {@code end} isn't inside: it
   * would be read here and again behind it, and so would those in it, twice as often at each.
   */
  private @Nullable Quote quote(int at, int end) {
    Quote quote = mayBeginTerm(at) ? Quote.at(query, at) : null;
    return quote == null || quote.end() > end ? null : quote;
  }

  private boolean mayBeginTerm(int at) {
    return at == 0
        || Spacing.isSpace(query.charAt(at - 1))
        || "(（)）:：-－".indexOf(query.charAt(at - 1)) >= 0;
  }

  static boolean isOne(char c) {
    return OPENERS.indexOf(c) >= 0 || CLOSERS.indexOf(c) >= 0;
  }

  boolean hasPartner(int at) {
    return partners[at] != NONE;
  }

  int partner(int at) {
    return partners[at];
  }

  /** Whether the pair that opens at a term's beginning groups. */
  boolean groups(int open) {
    int close = partners[open];
    return close != NONE && (endsTerm(close + 1) || holdsSpace(open, close));
  }

  private boolean endsTerm(int at) {
    return at == query.length()
        || Spacing.isSpace(query.charAt(at))
        || CLOSERS.indexOf(query.charAt(at)) >= 0;
  }

  private boolean holdsSpace(int open, int close) {
    return query.substring(open, close).chars().anyMatch(c -> Spacing.isSpace((char) c));
  }
}
