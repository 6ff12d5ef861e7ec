package fangzhi.search;

import fangzhi.query.Expression;
import fangzhi.query.Expression.And;
import fangzhi.query.Expression.Everything;
import fangzhi.query.Expression.Term;
import fangzhi.query.ParsedQuery;
import fangzhi.query.QueryText;
import fangzhi.query.QueryTooLongException;
import fangzhi.search.Help.Clause;
import fangzhi.search.Help.Instead;
import fangzhi.text.Pinyin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Finds the help for one request in one commit. */
final class HelpFinder {
  /** Clauses that are looked at one by one. */
  private static final int MOST_CLAUSES = 8;

  /** Terms that others are looked for instead of. */
  private static final int MOST_TERMS = 3;

  private final Snapshot snapshot;
  private final List<NamedPlace> places;
  private final SearchRequest request;
  private final Expression asked;

  /** What is asked; where that is nothing but letters, they are one name's (wei du). */
  private final Expression mendable;

  HelpFinder(Snapshot snapshot, List<NamedPlace> places, SearchRequest request) {
    this.snapshot = snapshot;
    this.places = places;
    this.request = request;
    ParsedQuery parsed = ParsedQuery.parse(request.query());
    this.asked = parsed.expression();
    this.mendable =
        Pinyin.typed(request.query()).isPresent() ? parsed.pooled().expression() : asked;
  }

  /** For a search that found nothing. */
  Help nothing(Analyzer words) throws IOException {
    return new Help(clauses(), unfiltered(asked), words(words), instead());
  }

  /** For one that found something by words only. */
  Help relaxed() throws IOException {
    return new Help(List.of(), null, null, instead());
  }

  private List<Clause> clauses() throws IOException {
    List<Expression> parts = parts();
    List<Clause> clauses = new ArrayList<>();
    for (Expression part : parts.stream().limit(MOST_CLAUSES).toList()) {
      List<Expression> others = parts.stream().filter(other -> !other.equals(part)).toList();
      Way without = others.isEmpty() ? null : way(Expression.all(others), request);
      clauses.add(new Clause(QueryText.of(part), count(part, request), without));
    }
    return clauses;
  }

  private List<Expression> parts() {
    return switch (asked) {
      case And and -> and.parts();
      case Everything everything -> List.of();
      default -> List.of(asked);
    };
  }

  private @Nullable Way unfiltered(Expression expression) throws IOException {
    return request.isFiltered() ? way(expression, request.unfiltered()) : null;
  }

  private @Nullable Way words(Analyzer analyzer) throws IOException {
    SearchRequest byWords = request.withWords(true);
    ArchiveQuery query = ArchiveQuery.of(byWords, snapshot.searcher(), analyzer);
    int articles = snapshot.searcher().count(Selection.of(byWords).limiting(query.query()));
    return articles == 0 ? null : new Way(byWords, articles);
  }

  private List<Instead> instead() throws IOException {
    Map<Term, List<Guess>> guesses = guesses();
    List<Instead> all = new ArrayList<>();
    for (Map.Entry<Term, List<Guess>> entry : guesses.entrySet()) {
      Term term = entry.getKey();
      long room = Math.max(2, Guesses.MOST / guesses.size());
      for (Guess guess : entry.getValue().stream().limit(room).toList()) {
        Way way = way(term, guess, guesses);
        all.add(new Instead(term.text(), guess.shown(), guess.likeness(), way));
      }
    }
    return all;
  }

  /** For each term that stands nowhere what it may have been meant to be. */
  private Map<Term, List<Guess>> guesses() throws IOException {
    Map<Term, List<Guess>> guesses = new LinkedHashMap<>();
    for (Term term : mendable.positiveTerms().distinct().toList()) {
      if (guesses.size() < MOST_TERMS && count(term, request.unfiltered()) == 0) {
        guesses.put(term, Guesses.of(term, searcher(), snapshot.personNames().get(), places));
      }
    }
    return guesses;
  }

  /** The query with a guess, and the likeliest ones of other terms; else the guess alone. */
  private Way way(Term term, Guess guess, Map<Term, List<Guess>> guesses) throws IOException {
    Expression mended = mendable.replaced(term, guess.term());
    for (Map.Entry<Term, List<Guess>> other : guesses.entrySet()) {
      if (!other.getKey().equals(term) && !other.getValue().isEmpty()) {
        mended = mended.replaced(other.getKey(), other.getValue().getFirst().term());
      }
    }
    Way filtered = way(mended, request);
    Way whole = filtered == null ? unfiltered(mended) : filtered;
    return whole == null
        ? new Way(request.unfiltered().withQuery(QueryText.of(guess.term())), guess.articles())
        : whole;
  }

  private @Nullable Way way(Expression expression, SearchRequest where) throws IOException {
    String text = QueryText.of(expression);
    if (text.length() > QueryTooLongException.MAX_CHARS) {
      return null;
    }
    int articles = count(ParsedQuery.parse(text).expression(), where);
    return articles == 0 ? null : new Way(where.withQuery(text), articles);
  }

  /** How many articles of the chosen facets and dates meet an expression literally. */
  private int count(Expression expression, SearchRequest where) throws IOException {
    return searcher().count(Selection.of(where).limiting(Matching.articles(expression)));
  }

  private IndexSearcher searcher() {
    return snapshot.searcher();
  }
}
