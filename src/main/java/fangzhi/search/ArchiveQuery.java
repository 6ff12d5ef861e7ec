package fangzhi.search;

import fangzhi.index.Analyzers;
import fangzhi.index.Fields;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a request asks for, without its facets.
 *
 * @param marked the folded texts to mark in what is shown: terms, or their words where relaxed
 * @param relaxed whether a term's words are searched because it stands nowhere literally
 */
record ArchiveQuery(Query query, List<String> marked, boolean relaxed) {
  /** Words that rank the whole query. */
  private static final int MAX_RANKING_WORDS = 40;

  /** Share of a relaxed term's words that an article must hold, from three words on. */
  private static final double WORD_SHARE = 0.7;

  /*
   * A term in the headline outweighs one in the lead whatever the words add: those come to about 5
   * a word before their weight. Not yet tuned on judged queries.
   */
  private static final float HEADLINE = 12;
  private static final float KICKER_OR_DECK = 6;
  private static final float LEAD = 3;
  private static final float LITERAL = 0.1f;
  private static final float WORDS = 0.3f;
  private static final float HEADLINE_WORDS = 2;

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
    List<QueryTerms.Term> terms = QueryTerms.parse(request.query());
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(articles(), Occur.FILTER);
    addDates(query, request);
    List<String> marked = new ArrayList<>();
    boolean relaxed = false;
    for (QueryTerms.Term term : terms) {
      Query literal = LiteralQuery.of(Fields.TEXT, term.text());
      List<String> parts =
          term.quoted() || TermParts.standsSomewhere(literal, searcher)
              ? List.of()
              : new TermParts(words, searcher).of(term.text());
      if (parts.isEmpty()) {
        addLiteral(query, literal, term.text());
        marked.add(term.text());
      } else {
        query.add(anyOf(parts), Occur.MUST);
        marked.addAll(parts);
        relaxed = true;
      }
    }
    if (!terms.isEmpty() && request.sort() == Sort.RELEVANCE) {
      addRanking(query, terms, words);
    }
    return new ArchiveQuery(query.build(), marked, relaxed);
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

  private static Query articles() {
    return new TermQuery(new Term(Fields.TYPE, Fields.ARTICLE));
  }

  private static void addDates(BooleanQuery.Builder query, SearchRequest request) {
    LocalDate from = request.from();
    LocalDate to = request.to();
    if (from != null || to != null) {
      long first = from == null ? Long.MIN_VALUE : from.toEpochDay();
      long last = to == null ? Long.MAX_VALUE : to.toEpochDay();
      query.add(LongField.newRangeQuery(Fields.ARCHIVE_DAY, first, last), Occur.FILTER);
    }
  }

  private static void addLiteral(BooleanQuery.Builder query, Query literal, String term) {
    query.add(new BoostQuery(literal, LITERAL), Occur.MUST);
    List<Query> places =
        List.of(
            weighted(Fields.HEADLINE, term, HEADLINE),
            weighted(Fields.KICKER, term, KICKER_OR_DECK),
            weighted(Fields.DECK, term, KICKER_OR_DECK),
            weighted(Fields.LEAD, term, LEAD));
    query.add(new DisjunctionMaxQuery(places, 0), Occur.SHOULD);
  }

  private static Query weighted(String field, String term, float weight) {
    return new BoostQuery(new ConstantScoreQuery(LiteralQuery.of(field, term)), weight);
  }

  /** Articles with most of the words. */
  private static Query anyOf(List<String> words) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : words) {
      query.add(new ConstantScoreQuery(LiteralQuery.of(Fields.TEXT, word)), Occur.SHOULD);
    }
    int atLeast = words.size() < 3 ? words.size() : (int) Math.ceil(WORD_SHARE * words.size());
    return query.setMinimumNumberShouldMatch(atLeast).build();
  }

  private static void addRanking(
      BooleanQuery.Builder query, List<QueryTerms.Term> terms, Analyzer analyzer) {
    String text = terms.stream().map(QueryTerms.Term::text).collect(Collectors.joining(" "));
    BooleanQuery.Builder ranking = new BooleanQuery.Builder();
    Analyzers.tokens(analyzer, text).stream()
        .distinct()
        .limit(MAX_RANKING_WORDS)
        .forEach(
            word -> {
              Query inHeadline = word(Fields.HEADLINE, word);
              ranking.add(new BoostQuery(inHeadline, HEADLINE_WORDS), Occur.SHOULD);
              ranking.add(word(Fields.TEXT, word), Occur.SHOULD);
            });
    query.add(new BoostQuery(ranking.build(), WORDS), Occur.SHOULD);
  }

  private static Query word(String field, String word) {
    return new TermQuery(new Term(Fields.words(field), word));
  }
}
