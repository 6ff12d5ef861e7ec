package fangzhi.search;

import fangzhi.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
 * @param marked the folded texts to mark in what is shown: terms, or their words where relaxed
 * @param relaxed whether a term's words are searched because it stands nowhere literally
 */
record ArchiveQuery(Query query, List<String> marked, boolean relaxed) {
  /** Share of a relaxed term's words that an article must hold, from three words on. */
  private static final double WORD_SHARE = 0.7;

  ArchiveQuery {
    marked = List.copyOf(marked);
  }

  /**
   * Builds the query.
   *
   * @param searcher tells whether a term stands anywhere
   * @throws QueryTooLongException if there are too many characters or terms
   */
  static ArchiveQuery of(SearchRequest request, IndexSearcher searcher, Analyzer words)
      throws IOException {
    List<Sought> terms = new ArrayList<>();
    for (QueryTerms.Term term : QueryTerms.parse(request.query())) {
      terms.add(sought(term, searcher, words));
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(articles(), Occur.FILTER);
    terms.forEach(term -> query.add(matching(term), Occur.FILTER));
    if (!terms.isEmpty() && request.sort() == Sort.RELEVANCE) {
      query.add(new Ranking(words).of(terms), Occur.SHOULD);
    }
    return new ArchiveQuery(
        query.build(),
        terms.stream().flatMap(term -> term.marked().stream()).toList(),
        terms.stream().anyMatch(Sought::relaxed));
  }

  private static Sought sought(QueryTerms.Term term, IndexSearcher searcher, Analyzer words)
      throws IOException {
    Query literal = LiteralQuery.of(Fields.TEXT, term.text());
    boolean taken = term.quoted() || TermParts.standsSomewhere(literal, searcher);
    return new Sought(
        term.text(), taken ? List.of() : new TermParts(words, searcher).of(term.text()));
  }

  private static Query matching(Sought term) {
    return term.relaxed() ? anyOf(term.parts()) : LiteralQuery.of(Fields.TEXT, term.text());
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

  /** Articles with most of the words. */
  private static Query anyOf(List<String> words) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : words) {
      query.add(LiteralQuery.of(Fields.TEXT, word), Occur.SHOULD);
    }
    int atLeast = words.size() < 3 ? words.size() : (int) Math.ceil(WORD_SHARE * words.size());
    return query.setMinimumNumberShouldMatch(atLeast).build();
  }
}
