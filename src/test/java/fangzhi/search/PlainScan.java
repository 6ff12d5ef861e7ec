package fangzhi.search;

import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Continuation;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import fangzhi.model.Mentions;
import fangzhi.query.Expression;
import fangzhi.query.Expression.And;
import fangzhi.query.Expression.During;
import fangzhi.query.Expression.Everything;
import fangzhi.query.Expression.Near;
import fangzhi.query.Expression.Not;
import fangzhi.query.Expression.Or;
import fangzhi.query.Expression.Term;
import fangzhi.query.QueryField;
import fangzhi.text.Folding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds articles by reading them all: slow, obvious, and without a look at the index. */
final class PlainScan {
  private final List<ArchivedArticle> articles;
  private final Map<QueryField, Lines> fields = new EnumMap<>(QueryField.class);

  /** All articles' folded lines of a field in one text, with where each article's begin. */
  private static final class Lines {
    private final String text;
    private final int[] starts;

    Lines(String text, int[] starts) {
      this.text = text;
      this.starts = starts;
    }

    List<String> of(int article) {
      return text.substring(starts[article], starts[article + 1]).lines().toList();
    }

    BitSet holding(String part) {
      BitSet found = new BitSet();
      int at = text.indexOf(part);
      while (at >= 0) {
        int place = Arrays.binarySearch(starts, at);
        int article = place >= 0 ? place : -place - 2;
        found.set(article);
        at = text.indexOf(part, starts[article + 1]);
      }
      return found;
    }
  }

  PlainScan(List<ArchivedArticle> articles) {
    this.articles = articles;
    for (QueryField field : QueryField.values()) {
      fields.put(field, lines(article -> lines(article, field)));
    }
  }

  private Lines lines(Function<ArchivedArticle, Stream<String>> lines) {
    StringBuilder text = new StringBuilder();
    int[] starts = new int[articles.size() + 1];
    for (int i = 0; i < articles.size(); i++) {
      lines.apply(articles.get(i)).forEach(line -> text.append(line).append('\n'));
      // An article without a line has one character too: no two begin at the same place.
      text.append('\n');
      starts[i + 1] = text.length();
    }
    return new Lines(text.toString(), starts);
  }

  private Lines lines(QueryField field) {
    return Objects.requireNonNull(fields.get(field));
  }

  /** The folded lines of one article's field. */
  List<String> lines(int article, QueryField field) {
    return lines(field).of(article);
  }

  private static Stream<String> lines(ArchivedArticle found, QueryField field) {
    Article article = found.article();
    Mentions who = article.mentions();
    return switch (field) {
      case TEXT -> Stream.concat(lines(found, QueryField.HEADING), lines(found, QueryField.BODY));
      case HEADING ->
          Stream.of(
                  Heading::kicker,
                  Heading::headline,
                  (Function<Heading, @Nullable String>) Heading::deck)
              .flatMap(line -> heading(found, line));
      case KICKER -> heading(found, Heading::kicker);
      case DECK -> heading(found, Heading::deck);
      case BODY -> printed(article.body(), who);
      case BYLINE -> folded(article.byline().stream().map(Credit::name));
      case REPORTER -> credited(article, "记者");
      case CORRESPONDENT -> credited(article, "通讯员");
      case PLACE -> folded(Stream.concat(who.places().stream(), who.communities().stream()));
      case PERSON -> folded(who.names().stream());
      case ORGANISATION -> folded(who.organisations().stream());
      case COLUMN -> folded(headings(found).map(Heading::column).flatMap(Stream::ofNullable));
      case PAPER -> folded(Stream.ofNullable(article.issue().paper()));
      case DATE -> Stream.of();
    };
  }

  private static Stream<Heading> headings(ArchivedArticle found) {
    return Stream.concat(
        Stream.of(found.article().heading()),
        found.continuations().stream().map(Continuation::heading));
  }

  private static Stream<String> heading(
      ArchivedArticle found, Function<Heading, @Nullable String> line) {
    return headings(found)
        .map(line)
        .flatMap(Stream::ofNullable)
        .flatMap(text -> printed(text, found.article().mentions()));
  }

  /** The paragraphs of a printed text, those with misprinted names also corrected. */
  private static Stream<String> printed(String text, Mentions mentions) {
    return folded(text.lines().flatMap(line -> Stream.of(line, mentions.corrected(line))));
  }

  private static Stream<String> credited(Article article, String role) {
    return folded(
        article.byline().stream().filter(credit -> credit.role().equals(role)).map(Credit::name));
  }

  private static Stream<String> folded(Stream<String> texts) {
    return texts.map(text -> Folding.fold(text).text());
  }

  /** The articles, by their numbers, that meet an expression. */
  BitSet find(Expression expression) {
    return switch (expression) {
      case Everything everything -> all();
      case Term term -> lines(term.field()).holding(term.text());
      case Near near -> near(near);
      case During during -> during(during);
      case And and -> {
        BitSet found = all();
        and.parts().forEach(part -> found.and(find(part)));
        yield found;
      }
      case Or or -> {
        BitSet found = new BitSet();
        or.parts().forEach(part -> found.or(find(part)));
        yield found;
      }
      case Not not -> {
        BitSet found = all();
        found.andNot(find(not.part()));
        yield found;
      }
    };
  }

  private BitSet all() {
    BitSet all = new BitSet();
    all.set(0, articles.size());
    return all;
  }

  private BitSet near(Near near) {
    BitSet found = all();
    near.texts().forEach(text -> found.and(lines(near.field()).holding(text)));
    for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
      if (lines(i, near.field()).stream().noneMatch(line -> stands(near, line))) {
        found.clear(i);
      }
    }
    return found;
  }

  /** Looks at each window of the line. */
  private static boolean stands(Near near, String line) {
    if (!near.texts().stream().allMatch(line::contains)) {
      return false;
    }
    int[] characters = line.codePoints().toArray();
    for (int start = 0; start < characters.length; start++) {
      int length = Math.min(near.width(), characters.length - start);
      String window = new String(characters, start, length);
      if (near.texts().stream().allMatch(window::contains)) {
        return true;
      }
    }
    return false;
  }

  private BitSet during(During during) {
    BitSet found = new BitSet();
    for (int i = 0; i < articles.size(); i++) {
      ArchiveDate date = articles.get(i).archiveDate();
      found.set(i, date != null && holds(during, date.date()));
    }
    return found;
  }

  private static boolean holds(During during, LocalDate day) {
    LocalDate from = during.from();
    LocalDate to = during.to();
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
