package fangzhi.search;

import fangzhi.query.Expression;
import fangzhi.query.Expression.And;
import fangzhi.query.Expression.During;
import fangzhi.query.Expression.Everything;
import fangzhi.query.Expression.Near;
import fangzhi.query.Expression.Not;
import fangzhi.query.Expression.Or;
import fangzhi.query.Expression.Term;
import fangzhi.query.QueryField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes up conditions of what stands in articles, and writes them as somebody would type them. */
final class RandomQueries {
  /** A query with what it has to mean. */
  record Query(String typed, Expression meaning) {}

  private static final List<QueryField> FIELDS =
      Stream.of(QueryField.values()).filter(field -> field != QueryField.DATE).toList();

  private final Random random;
  private final PlainScan scan;
  private final int articles;

  RandomQueries(Random random, PlainScan scan, int articles) {
    this.random = random;
    this.scan = scan;
    this.articles = articles;
  }

  /** One to eight characters from anywhere in a field of an article. */
  Query part() {
    QueryField field = random.nextInt(3) > 0 ? QueryField.TEXT : any(FIELDS);
    return query(new Term(field, part(line(field), 8), true));
  }

  /** A combination of several conditions. */
  Query combination() {
    return query(expression(2));
  }

  private Query query(Expression meaning) {
    return new Query(typed(meaning), meaning);
  }

  private Expression expression(int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(8);
    return switch (kind) {
      case 0, 1 -> leaf();
      case 2 -> new Not(expression(depth - 1));
      case 3, 4, 5 -> new And(parts(depth));
      default -> new Or(parts(depth));
    };
  }

  private List<Expression> parts(int depth) {
    return Stream.generate(() -> expression(depth - 1)).limit(2 + random.nextInt(2)).toList();
  }

  private Expression leaf() {
    return switch (random.nextInt(10)) {
      case 0, 1 -> {
        QueryField field = any(FIELDS);
        yield new Term(field, part(line(field), 3), true);
      }
      case 2, 3 -> near();
      case 4 -> during();
      default -> new Term(QueryField.TEXT, part(line(QueryField.TEXT), 3), true);
    };
  }

  private Expression near() {
    QueryField field =
        any(List.of(QueryField.TEXT, QueryField.TEXT, QueryField.BODY, QueryField.HEADING));
    String line = line(field);
    List<String> texts =
        Stream.generate(() -> part(line, 3).replace(" ", ""))
            .limit(2 + random.nextInt(2))
            .distinct()
            .toList();
    return texts.size() == 1
        ? new Term(field, texts.getFirst(), true)
        : new Near(field, texts, random.nextInt(30));
  }

  private Expression during() {
    LocalDate from = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(900));
    return switch (random.nextInt(3)) {
      case 0 -> new During(from, null);
      case 1 -> new During(null, from);
      default -> new During(from, from.plusDays(random.nextInt(60)));
    };
  }

  /** A line of a field of some article that has one. */
  private String line(QueryField field) {
    while (true) {
      List<String> lines =
          scan.lines(random.nextInt(articles), field).stream()
              .filter(line -> !part(line).isEmpty())
              .toList();
      if (!lines.isEmpty()) {
        return any(lines);
      }
    }
  }

  /** What of a line may be asked for: a quotation mark would end the quotation. */
  private static String part(String line) {
    return line.replaceAll("[\"“”]", "").strip();
  }

  private String part(String line, int most) {
    while (true) {
      int[] characters = line.codePoints().toArray();
      int from = random.nextInt(characters.length);
      int length = Math.min(1 + random.nextInt(most), characters.length - from);
      String part = new String(characters, from, length).strip();
      if (!part.isEmpty() && part.equals(part(part))) {
        return part;
      }
    }
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String typed(Expression meaning) {
    return switch (meaning) {
      case Everything everything -> "";
      case Term term -> in(term.field()) + quoted(term.text());
      case Near near ->
          in(near.field()) + quoted(String.join(" ", near.texts())) + "~" + near.distance();
      case During during -> in(QueryField.DATE) + day(during.from()) + ".." + day(during.to());
      case And and -> "(" + typed(and.parts(), any(List.of(" ", "　", " AND "))) + ")";
      case Or or -> "（" + typed(or.parts(), any(List.of(" OR ", " 或 ", " | "))) + "）";
      case Not not -> any(List.of("-", "NOT ", "不含 ")) + grouped(not.part());
    };
  }

  /** Two minus signs are a dash. */
  private String grouped(Expression part) {
    return part instanceof Not ? "(" + typed(part) + ")" : typed(part);
  }

  private String typed(List<Expression> parts, String between) {
    List<String> typed = new ArrayList<>();
    parts.forEach(part -> typed.add(typed(part)));
    return String.join(between, typed);
  }

  private String in(QueryField field) {
    return field == QueryField.TEXT ? "" : any(field.words()) + any(List.of(":", "："));
  }

  private String quoted(String text) {
    return any(List.of("\"" + text + "\"", "“" + text + "”", "＂" + text + "＂"));
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
