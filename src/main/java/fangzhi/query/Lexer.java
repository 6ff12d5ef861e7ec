package fangzhi.query;

import fangzhi.text.Folding;
import fangzhi.text.Spacing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts a query into tokens; those that fold to nothing are left out. */
final class Lexer {
  private static final Map<String, Token.Kind> OPERATORS =
      Map.of(
          "AND", Token.Kind.AND,
          "OR", Token.Kind.OR,
          "或", Token.Kind.OR,
          "|", Token.Kind.OR,
          "｜", Token.Kind.OR,
          "NOT", Token.Kind.NOT,
          "不含", Token.Kind.NOT);

  /** The minus signs that keyboards, word processors and web pages make. */
  private static final String MINUS = "-－−﹣–‐‑";

  private static final String COLONS = ":：";

  private final String query;
  private final List<Token> tokens = new ArrayList<>();

  /** Where a parenthesis closes a group. */
  private final BitSet groupEnds = new BitSet();

  private int at;

  Lexer(String query) {
    this.query = query;
  }

  /** Words and quotations, with every other mark in the words. */
  List<Token> plainTokens() {
    while (at < query.length()) {
      if (isSpace(at)) {
        at++;
      } else if (!readQuotation()) {
        add(new Token.Word(cut(endOfWord())));
      }
    }
    return tokens;
  }

  /**
   * All tokens.
   *
   * @throws Unreadable where a parenthesis or an operator stands alone
   */
  List<Token> tokens() throws Unreadable {
    Parentheses parentheses = new Parentheses(query);
    while (at < query.length()) {
      if (isSpace(at)) {
        at++;
      } else if (!readOperator(parentheses)) {
        readTerm(parentheses);
      }
    }
    return tokens;
  }

  /** A parenthesis, a minus sign or a field word. */
  private boolean readOperator(Parentheses parentheses) throws Unreadable {
    char c = query.charAt(at);
    if (groupEnds.get(at)) {
      add(new Token.Operator(cut(at + 1), Token.Kind.CLOSE));
    } else if (Parentheses.OPENERS.indexOf(c) >= 0 && parentheses.groups(at)) {
      groupEnds.set(parentheses.partner(at));
      add(new Token.Operator(cut(at + 1), Token.Kind.OPEN));
    } else if (isAfterField()) {
      return false;
    } else if (isMinus()) {
      add(new Token.Operator(cut(at + 1), Token.Kind.NOT));
    } else {
      return readFieldWord();
    }
    return true;
  }

  /** Whether a field word ends right here, so that what follows is its value. */
  private boolean isAfterField() {
    return !tokens.isEmpty() && tokens.getLast() instanceof Token.FieldWord && !isSpace(at - 1);
  }

  private boolean isMinus() throws Unreadable {
    if (MINUS.indexOf(query.charAt(at)) < 0) {
      return false;
    }
    if (at + 1 == query.length() || isSpace(at + 1)) {
      throw new Unreadable(Note.Code.OPERATOR_WITHOUT_TERM, cut(at + 1));
    }
    return MINUS.indexOf(query.charAt(at + 1)) < 0;
  }

  private boolean readFieldWord() {
    int end = at;
    int last = Math.min(query.length() - 1, at + QueryField.LONGEST_WORD);
    while (end < last && !isSpace(end) && COLONS.indexOf(query.charAt(end)) < 0) {
      end++;
    }
    if (COLONS.indexOf(query.charAt(end)) < 0) {
      return false;
    }
    String word = Folding.fold(query.substring(at, end)).text();
    QueryField field = QueryField.named(word).orElse(null);
    if (field != null) {
      add(new Token.FieldWord(cut(end + 1), field));
    }
    return field != null;
  }

  private void readTerm(Parentheses parentheses) throws Unreadable {
    if (readQuotation()) {
      return;
    }
    boolean isValue = isAfterField();
    int end = endOfWord();
    int groupEnd = groupEnds.nextSetBit(at);
    if (groupEnd >= 0 && groupEnd < end) {
      end = groupEnd;
    }
    checkParenthesis(at, parentheses);
    checkParenthesis(end - 1, parentheses);
    String word = cut(end);
    Token.Kind operator = isValue ? null : OPERATORS.get(word);
    add(operator == null ? new Token.Word(word) : new Token.Operator(word, operator));
  }

  /** At a word's edge a parenthesis without a partner was meant to be more than a character. */
  private void checkParenthesis(int i, Parentheses parentheses) throws Unreadable {
    char c = query.charAt(i);
    if (Parentheses.isOne(c) && !parentheses.hasPartner(i)) {
      throw new Unreadable(Note.Code.UNBALANCED_PARENTHESIS, String.valueOf(c));
    }
  }

  private boolean readQuotation() {
    @Nullable Quote quote = Quote.at(query, at);
    if (quote == null) {
      return false;
    }
    add(quote.token(query, at));
    at = quote.end();
    return true;
  }

  private int endOfWord() {
    int end = at;
    while (end < query.length() && !isSpace(end)) {
      end++;
    }
    return end;
  }

  private boolean isSpace(int i) {
    return Spacing.isSpace(query.charAt(i));
  }

  /** What stands from here to {@code end}, where reading goes on. */
  private String cut(int end) {
    String piece = query.substring(at, end);
    at = end;
    return piece;
  }

  private void add(Token token) {
    boolean isTerm = token instanceof Token.Word || token instanceof Token.Quotation;
    if (!isTerm || !token.folded().isEmpty()) {
      tokens.add(token);
    }
  }
}
