package fangzhi.search;

import fangzhi.query.Expression;
import fangzhi.query.Expression.Term;
import fangzhi.query.ParsedQuery;
import fangzhi.query.QueryField;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * What is searched for in place of terms: an unquoted one that stands nowhere literally is searched
 * for by its parts, while the others still have to stand as they are.
 *
 * <p>A sentence, such as a headline remembered not quite rightly, is relaxed as a whole where no
 * article has all its terms: one piece of it that happens to stand in another article would
 * otherwise exclude the one that is meant. What has quotes, operators or field words is never
 * relaxed as a whole, nor are a few names or words: that nothing has all of them is an answer.
 *
 * @param parsed the query, with the terms of a sentence as one
 * @param parts of the terms that are relaxed
 */
record Relaxation(ParsedQuery parsed, Map<Term, List<String>> parts) {
  /** Characters of a sentence: a place, a person and an event together are rarely as long. */
  private static final int SENTENCE_CHARS = 12;

  /** One of its terms at least is longer than most names. */
  private static final int CLAUSE_CHARS = 6;

  /**
   * What is to be relaxed of a query in this archive.
   *
   * @param byWords whether to relax all that isn't quoted, wherever it stands
   */
  static Relaxation of(ParsedQuery typed, boolean byWords, IndexSearcher searcher, Analyzer words)
      throws IOException {
    boolean whole = byWords || (isSentence(typed) && !stands(typed.expression(), searcher));
    ParsedQuery parsed = whole ? typed.pooled() : typed;
    Map<Term, List<String>> parts = new LinkedHashMap<>();
    for (Term term : parsed.terms()) {
      if (mayBeRelaxed(term) && (whole || !stands(term, searcher))) {
        parts.put(term, new TermParts(words, searcher).of(term.text()));
      }
    }
    parts.values().removeIf(List::isEmpty);
    return new Relaxation(parsed, parts);
  }

  private static boolean mayBeRelaxed(Term term) {
    return !term.quoted() && term.field() == QueryField.TEXT;
  }

  private static boolean stands(Expression expression, IndexSearcher searcher) throws IOException {
    return TermParts.standsSomewhere(new Matching(Map.of()).of(expression), searcher);
  }

  /** Whether it is plain, unquoted and long. */
  private static boolean isSentence(ParsedQuery typed) {
    List<Term> terms = typed.terms();
    return typed.isPlain()
        && terms.stream().noneMatch(Term::quoted)
        && terms.stream().mapToInt(Relaxation::characters).sum() >= SENTENCE_CHARS
        && terms.stream().anyMatch(term -> characters(term) >= CLAUSE_CHARS);
  }

  private static int characters(Term term) {
    return term.text().codePointCount(0, term.text().length());
  }

  /** What articles are found by. */
  List<Sought> sought() {
    return parsed.terms().stream()
        .map(term -> new Sought(term.field(), term.text(), parts.getOrDefault(term, List.of())))
        .toList();
  }

  /** The query that finds them, whose scores mean nothing. */
  Query matching(Rarity rarity) throws IOException {
    Map<Term, Query> relaxed = new LinkedHashMap<>();
    for (Map.Entry<Term, List<String>> entry : parts.entrySet()) {
      relaxed.put(entry.getKey(), EnoughParts.of(entry.getValue(), rarity));
    }
    return new Matching(relaxed).of(parsed.expression());
  }
}
