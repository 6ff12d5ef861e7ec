package fangzhi.search;

import fangzhi.index.Fields;
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
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.document.LongField;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * An expression of the query language as a query that finds exactly what meets it.
 *
 * @param relaxed what is searched for instead of a term, for those that are relaxed
 */
record Matching(Map<Term, Query> relaxed) {
  Matching {
    relaxed = Map.copyOf(relaxed);
  }

  /** The articles that meet an expression literally. */
  static Query articles(Expression expression) {
    return new BooleanQuery.Builder()
        .add(ArchiveQuery.articles(), Occur.FILTER)
        .add(literally().of(expression), Occur.FILTER)
        .build();
  }

  /** The query, whose scores mean nothing. */
  Query of(Expression expression) {
    return switch (expression) {
      case Everything everything -> MatchAllDocsQuery.INSTANCE;
      case Term term ->
          relaxed.containsKey(term) ? relaxed.get(term) : term(term.field(), term.text());
      case Near near -> near(near);
      case During during -> during(during.from(), during.to());
      case And and -> all(and.parts());
      case Or or -> anyOf(or.parts().stream().map(this::of).toList());
      case Not not -> all(List.of(not));
    };
  }

  private Query all(List<Expression> expressions) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean onlyExcludes = true;
    for (Expression part : expressions) {
      if (part instanceof Not not) {
        query.add(literally().of(not.part()), Occur.MUST_NOT);
      } else {
        query.add(of(part), Occur.FILTER);
        onlyExcludes = false;
      }
    }
    if (onlyExcludes) {
      query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return query.build();
  }

  /** What is excluded is excluded literally. */
  private static Matching literally() {
    return new Matching(Map.of());
  }

  /** The articles in which a folded text stands literally. */
  static Query term(QueryField field, String text) {
    return field == QueryField.BODY
        ? LiteralQuery.inBody(text)
        : inAny(field, name -> LiteralQuery.of(name, text));
  }

  private static Query near(Near near) {
    return inAny(near.field(), name -> near(near, new Passages(name)));
  }

  private static Query near(Near near, Passages passages) {
    IntervalsSource all = passages.near(near.texts(), near.width());
    return passages.query(near.field() == QueryField.BODY ? Passages.inBody(all) : all);
  }

  /** Days from the first to the last, null for open. */
  static Query during(@Nullable LocalDate from, @Nullable LocalDate to) {
    long first = from == null ? Long.MIN_VALUE : from.toEpochDay();
    long last = to == null ? Long.MAX_VALUE : to.toEpochDay();
    return LongField.newRangeQuery(Fields.ARCHIVE_DAY, first, last);
  }

  private static Query inAny(QueryField field, Function<String, Query> query) {
    return anyOf(fields(field).stream().map(query).toList());
  }

  private static Query anyOf(List<Query> queries) {
    if (queries.size() == 1) {
      return queries.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  /** The text fields that a term may stand in. */
  static List<String> fields(QueryField field) {
    return switch (field) {
      case TEXT, BODY -> List.of(Fields.TEXT);
      case HEADING -> List.of(Fields.KICKER, Fields.HEADLINE, Fields.DECK);
      case KICKER -> List.of(Fields.KICKER);
      case DECK -> List.of(Fields.DECK);
      case BYLINE -> List.of(Fields.BYLINE);
      case REPORTER -> List.of(Fields.REPORTER);
      case CORRESPONDENT -> List.of(Fields.CORRESPONDENT);
      case PLACE -> List.of(Fields.PLACE);
      case PERSON -> List.of(Fields.PERSON);
      case ORGANISATION -> List.of(Fields.ORGANISATION);
      case COLUMN -> List.of(Fields.COLUMN);
      case PAPER -> List.of(Fields.PAPER);
      case DATE -> throw new IllegalArgumentException(field + " has no field of grams");
    };
  }
}
