package fangzhi.query;

import fangzhi.query.Expression.And;
import fangzhi.query.Expression.During;
import fangzhi.query.Expression.Everything;
import fangzhi.query.Expression.Near;
import fangzhi.query.Expression.Not;
import fangzhi.query.Expression.Or;
import fangzhi.query.Expression.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Expressions as a person would type them: what was parsed and is printed here is parsed as the
 * same again, only that a term may need quotation marks.
 */
public final class QueryText {
  private static final List<String> QUOTES = List.of("“”", "「」", "『』");

  /** What may find a partner in another term. */
  private static final String MARKS = "\"“”＂「」『』()（）";

  private QueryText() {}

  /** The query of an expression; empty for everything. */
  public static String of(Expression expression) {
    return switch (expression) {
      case Everything everything -> "";
      case Term term -> term(term);
      case Near near -> near(near);
      case During during -> fieldWord(QueryField.DATE) + dates(during.from(), during.to());
      case And and -> and.parts().stream().map(QueryText::inAnd).collect(Collectors.joining(" "));
      case Or or -> or.parts().stream().map(QueryText::of).collect(Collectors.joining(" 或 "));
      case Not not -> "-" + inNot(not.part());
    };
  }

  private static String inAnd(Expression part) {
    return part instanceof Or ? "(" + of(part) + ")" : of(part);
  }

  private static String inNot(Expression part) {
    return part instanceof Or || part instanceof And ? "(" + of(part) + ")" : of(part);
  }

  /** In quotation marks only where it has to be. */
  private static String term(Term term) {
    String plain = fieldWord(term.field()) + term.text();
    boolean isMarked = term.text().chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
    if (!term.quoted() && !isMarked && isReadAs(plain, term)) {
      return plain;
    }
    Term quoted = new Term(term.field(), term.text(), true);
    return quoted(term.field(), term.text(), "", quoted).orElse(plain);
  }

  private static String near(Near near) {
    String texts = String.join(" ", near.texts());
    String distance = "~" + near.distance();
    return quoted(near.field(), texts, distance, near)
        .orElse(fieldWord(near.field()) + "“" + texts + "”" + distance);
  }

  /** In the first kind of quotation marks that keep it what it is. */
  private static Optional<String> quoted(
      QueryField field, String text, String distance, Expression meant) {
    return QUOTES.stream()
        .map(marks -> fieldWord(field) + marks.charAt(0) + text + marks.charAt(1) + distance)
        .filter(query -> isReadAs(query, meant))
        .findFirst();
  }

  /** Whether it means the same where it stands between others. */
  private static boolean isReadAs(String query, Expression meant) {
    Term before = new Term(QueryField.TEXT, "x", false);
    Term after = new Term(QueryField.TEXT, "y", false);
    Expression between = Expression.all(List.of(before, meant, after));
    return ParsedQuery.understood("x " + query + " y").expression().equals(between);
  }

  private static String fieldWord(QueryField field) {
    return field == QueryField.TEXT ? "" : field.words().getFirst() + ":";
  }

  private static String dates(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && from.equals(to)) {
      return from.toString();
    }
    return (from == null ? "" : from) + ".." + (to == null ? "" : to);
  }
}
