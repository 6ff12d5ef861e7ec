package fangzhi.search;

import fangzhi.index.Fields;
import fangzhi.model.Occurrence;
import fangzhi.query.Expression;
import fangzhi.query.Note;
import fangzhi.query.ParsedQuery;
import fangzhi.query.QueryField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The articles that a request's words find, whatever facets and dates are chosen.
 *
 * @param terms what articles are found by
 * @param notes how the query was understood
 */
record ArchiveQuery(Query query, List<Sought> terms, List<Note> notes) {
  ArchiveQuery {
    terms = List.copyOf(terms);
    notes = List.copyOf(notes);
  }

  /**
   * Builds the query.
   *
   * @param searcher tells whether a term stands anywhere
   * @throws fangzhi.query.QueryTooLongException if there are too many characters or terms
   */
  static ArchiveQuery of(SearchRequest request, IndexSearcher searcher, Analyzer words)
      throws IOException {
    ParsedQuery typed = ParsedQuery.parse(request.query());
    ParsedQuery parsed = request.words() ? typed.pooled() : typed;
    List<Sought> terms = new ArrayList<>();
    Map<Expression.Term, List<String>> relaxed = new LinkedHashMap<>();
    for (Expression.Term term : parsed.terms()) {
      List<String> parts = parts(term, request.words(), searcher, words);
      terms.add(new Sought(term.field(), term.text(), parts));
      if (!parts.isEmpty()) {
        relaxed.put(term, parts);
      }
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(articles(), Occur.FILTER);
    query.add(new Matching(relaxed).of(parsed.expression()), Occur.FILTER);
    List<Sought> inStory = terms.stream().filter(Sought::inStory).toList();
    if (!inStory.isEmpty() && request.sort() == Sort.RELEVANCE) {
      query.add(new Ranking(words).of(inStory), Occur.SHOULD);
    }
    return new ArchiveQuery(query.build(), terms, parsed.notes());
  }

  /** The words to search for instead of a term; none where it is searched for as it is. */
  private static List<String> parts(
      Expression.Term term, boolean byWords, IndexSearcher searcher, Analyzer words)
      throws IOException {
    Query literal = Matching.term(term.field(), term.text());
    boolean taken =
        term.quoted()
            || term.field() != QueryField.TEXT
            || (!byWords && TermParts.standsSomewhere(literal, searcher));
    return taken ? List.of() : new TermParts(words, searcher).of(term.text());
  }

  /** The folded texts to mark in a part of an article: terms, or their words where relaxed. */
  List<String> marked(Occurrence.Field part) {
    return terms.stream()
        .filter(term -> term.field().covers(part))
        .flatMap(term -> term.marked().stream())
        .distinct()
        .toList();
  }

  /** The terms whose words are searched because they stand nowhere literally. */
  List<String> relaxed() {
    return terms.stream().filter(Sought::relaxed).map(Sought::text).toList();
  }

  /** The article of an id, or the one it is a part of. */
  static Query byId(String id) {
    return new BooleanQuery.Builder()
        .add(articles(), Occur.FILTER)
        .add(new TermQuery(new Term(Fields.ID, id)), Occur.SHOULD)
        .add(new TermQuery(new Term(Fields.PART_ID, id)), Occur.SHOULD)
        .setMinimumNumberShouldMatch(1)
        .build();
  }

  /** Every article. */
  static Query articles() {
    return new TermQuery(new Term(Fields.TYPE, Fields.ARTICLE));
  }
}
