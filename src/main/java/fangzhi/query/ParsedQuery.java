package fangzhi.query;

import fangzhi.query.Expression.And;
import fangzhi.query.Expression.Everything;
import fangzhi.query.Expression.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A query as it is understood.
 *
 * <p>White space means AND; {@code OR}, {@code 或} and {@code |} between terms mean OR and bind
 * weaker; {@code -} right before a term, {@code NOT} and {@code 不含} exclude; parentheses group; a
 * field word with a colon limits the term, quotation or group after it; a quotation stays together,
 * and {@code "甲 乙"~5} asks for its terms near each other. A query that can't be read so is searched
 * literally: its terms between white space (and its quotations) all have to stand in the text,
 * every other mark as a character of them.
 *
 * @param notes what to tell whoever typed it
 */
public record ParsedQuery(Expression expression, List<Note> notes) {
  public ParsedQuery {
    notes = List.copyOf(notes);
  }

  /**
   * Understands any text.
   *
   * @throws QueryTooLongException if there are too many characters or terms
   */
  public static ParsedQuery parse(String query) {
    if (query.length() > QueryTooLongException.MAX_CHARS) {
      throw new QueryTooLongException(query.length() + " characters");
    }
    ParsedQuery parsed = understood(query);
    int size = parsed.expression.size();
    if (size > QueryTooLongException.MAX_TERMS) {
      throw new QueryTooLongException(size + " terms");
    }
    return parsed;
  }

  /** Understands any text, however long. */
  static ParsedQuery understood(String query) {
    List<Note> notes = new ArrayList<>();
    try {
      return new ParsedQuery(new Parser(new Lexer(query).tokens(), notes).parse(), notes);
    } catch (Unreadable e) {
      return new ParsedQuery(literally(query), List.of(e.note()));
    }
  }

  /** The query with every mark but quotations as text. */
  static Expression literally(String query) {
    List<Expression> terms = new ArrayList<>();
    for (Token token : new Lexer(query).plainTokens()) {
      boolean quoted = token instanceof Token.Quotation;
      terms.add(new Term(QueryField.TEXT, token.folded(), quoted));
    }
    return Expression.all(terms);
  }

  /** With the unquoted terms that all have to stand in the text as a single one. */
  public ParsedQuery pooled() {
    List<Expression> parts = expression instanceof And and ? and.parts() : List.of(expression);
    Predicate<Expression> isLoose = part -> isPlain(part) && part instanceof Term t && !t.quoted();
    List<Expression> all = new ArrayList<>(parts.stream().filter(isLoose.negate()).toList());
    String text =
        parts.stream()
            .filter(isLoose)
            .map(part -> ((Term) part).text())
            .collect(Collectors.joining(" "));
    if (!text.isEmpty()) {
      all.addFirst(new Term(QueryField.TEXT, text, false));
    }
    return new ParsedQuery(Expression.all(all), notes);
  }

  /** The terms an article may be found by, each once, in typed order. */
  public List<Term> terms() {
    return expression.positiveTerms().distinct().toList();
  }

  /** Whether it is nothing but terms that have to stand in the text, or blank. */
  public boolean isPlain() {
    return switch (expression) {
      case Everything everything -> true;
      case And and -> and.parts().stream().allMatch(ParsedQuery::isPlain);
      default -> isPlain(expression);
    };
  }

  private static boolean isPlain(Expression part) {
    return part instanceof Term term && term.field() == QueryField.TEXT;
  }
}
