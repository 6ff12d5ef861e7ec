package fangzhi.query;

import fangzhi.query.Expression.Near;
import fangzhi.query.Expression.Term;
import fangzhi.text.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts tokens together by recursive descent: OR of ANDs of terms, groups and their opposites. */
final class Parser {
  /** Groups in groups; deeper ones are nobody's, and each takes a level of the stack. */
  private static final int MAX_DEPTH = 20;

  private final List<Token> tokens;
  private final List<Note> notes;
  private int next;
  private int depth;

  Parser(List<Token> tokens, List<Note> notes) {
    this.tokens = tokens;
    this.notes = notes;
  }

  Expression parse() throws Unreadable {
    if (tokens.isEmpty()) {
      return new Expression.Everything();
    }
    Expression whole = any(QueryField.TEXT);
    if (!isAtEnd()) {
      throw unbalanced(tokens.get(next));
    }
    return whole;
  }

  private Expression any(QueryField field) throws Unreadable {
    List<Expression> parts = new ArrayList<>();
    do {
      parts.add(all(field));
    } while (read(Token.Kind.OR));
    return Expression.any(parts);
  }

  private Expression all(QueryField field) throws Unreadable {
    List<Expression> parts = new ArrayList<>();
    do {
      parts.add(term(field));
    } while (read(Token.Kind.AND) || !(isAtEnd() || is(Token.Kind.OR) || is(Token.Kind.CLOSE)));
    return Expression.all(parts);
  }

  private Expression term(QueryField field) throws Unreadable {
    boolean negated = false;
    while (read(Token.Kind.NOT)) {
      negated = !negated;
    }
    return primary(field).negated(negated);
  }

  private Expression primary(QueryField field) throws Unreadable {
    if (isAtEnd()) {
      throw alone(tokens.get(next - 1));
    }
    Token token = tokens.get(next++);
    return switch (token) {
      case Token.Word word -> literal(field, word.typed(), word.folded(), false);
      case Token.Quotation quotation -> quotation(field, quotation);
      case Token.FieldWord word -> value(word);
      case Token.Operator operator -> {
        if (operator.kind() != Token.Kind.OPEN) {
          throw alone(
              next > 1 && operator.kind() == Token.Kind.CLOSE ? tokens.get(next - 2) : token);
        }
        yield group(field);
      }
    };
  }

  private static Unreadable alone(Token token) {
    return new Unreadable(
        token instanceof Token.FieldWord
            ? Note.Code.FIELD_WITHOUT_VALUE
            : Note.Code.OPERATOR_WITHOUT_TERM,
        token.typed());
  }

  private static Unreadable unbalanced(Token parenthesis) {
    return new Unreadable(Note.Code.UNBALANCED_PARENTHESIS, parenthesis.typed());
  }

  private Expression value(Token.FieldWord word) throws Unreadable {
    boolean hasValue =
        !isAtEnd()
            && switch (tokens.get(next)) {
              case Token.Operator operator -> operator.kind() == Token.Kind.OPEN;
              case Token.FieldWord other -> false;
              case Token.Word value -> true;
              case Token.Quotation value -> true;
            };
    if (!hasValue) {
      throw alone(word);
    }
    return primary(word.field());
  }

  private Expression group(QueryField field) throws Unreadable {
    if (++depth > MAX_DEPTH) {
      throw new Unreadable(Note.Code.TOO_DEEP, "");
    }
    Token open = tokens.get(next - 1);
    Expression inside = any(field);
    depth--;
    if (!read(Token.Kind.CLOSE)) {
      throw unbalanced(open);
    }
    return inside;
  }

  private Expression quotation(QueryField field, Token.Quotation quotation) throws Unreadable {
    String distance = quotation.distance();
    if (distance == null || field == QueryField.DATE) {
      return literal(field, quotation.typed(), quotation.folded(), true);
    }
    List<String> texts =
        Arrays.stream(quotation.typed().split("[\\s\\p{Z}]+"))
            .map(text -> Folding.fold(text).text())
            .filter(text -> !text.isEmpty())
            .distinct()
            .toList();
    return texts.size() < 2
        ? new Term(field, quotation.folded(), true)
        : new Near(field, texts, distance(distance));
  }

  private int distance(String digits) {
    int distance = digits.length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    if (distance > Near.MAX_DISTANCE) {
      notes.add(new Note(Note.Code.DISTANCE_LIMITED, digits));
    }
    return Math.min(distance, Near.MAX_DISTANCE);
  }

  private Expression literal(QueryField field, String typed, String folded, boolean quoted)
      throws Unreadable {
    if (field != QueryField.DATE) {
      return new Term(field, folded, quoted);
    }
    @Nullable DateRange range = DateRange.of(folded);
    if (range == null) {
      throw new Unreadable(Note.Code.BAD_DATE, typed);
    }
    if (range.isReversed()) {
      notes.add(new Note(Note.Code.REVERSED_DATES, typed));
    }
    return range.during();
  }

  private boolean isAtEnd() {
    return next == tokens.size();
  }

  private boolean is(Token.Kind kind) {
    return !isAtEnd() && tokens.get(next) instanceof Token.Operator o && o.kind() == kind;
  }

  private boolean read(Token.Kind kind) {
    boolean is = is(kind);
    next += is ? 1 : 0;
    return is;
  }
}
