package fangzhi.search;

import fangzhi.index.Analyzers;
import fangzhi.index.Fields;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Scores what is found; what that is, others decide. */
final class Ranking {
  /** Words that rank the whole query. */
  private static final int MAX_WORDS = 40;

  /** Parts of all relaxed terms together; the engine takes 1,024 clauses a query. */
  private static final int MAX_PARTS = 32;

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

  private final Analyzer analyzer;

  /**
   * A ranking.
   *
   * @param analyzer cuts text into dictionary words
   */
  Ranking(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** An optional clause whose score is that of an article. */
  Query of(List<Sought> terms) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    terms.stream()
        .filter(term -> !term.relaxed())
        .forEach(term -> query.add(literal(term.text()), Occur.SHOULD));
    terms.stream()
        .flatMap(term -> term.parts().stream())
        .limit(MAX_PARTS)
        .forEach(part -> query.add(weighted(Fields.TEXT, part, 1), Occur.SHOULD));
    query.add(new BoostQuery(words(terms), WORDS), Occur.SHOULD);
    return query.build();
  }

  private static Query literal(String term) {
    List<Query> places =
        List.of(
            weighted(Fields.HEADLINE, term, HEADLINE),
            weighted(Fields.KICKER, term, KICKER_OR_DECK),
            weighted(Fields.DECK, term, KICKER_OR_DECK),
            weighted(Fields.LEAD, term, LEAD));
    return new BooleanQuery.Builder()
        .add(new BoostQuery(LiteralQuery.of(Fields.TEXT, term), LITERAL), Occur.SHOULD)
        .add(new DisjunctionMaxQuery(places, 0), Occur.SHOULD)
        .build();
  }

  private static Query weighted(String field, String term, float weight) {
    return new BoostQuery(new ConstantScoreQuery(LiteralQuery.of(field, term)), weight);
  }

  /** The words of the whole query. */
  private Query words(List<Sought> terms) {
    String text = terms.stream().map(Sought::text).collect(Collectors.joining(" "));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Analyzers.tokens(analyzer, text).stream()
        .distinct()
        .limit(MAX_WORDS)
        .forEach(
            word -> {
              query.add(new BoostQuery(word(Fields.HEADLINE, word), HEADLINE_WORDS), Occur.SHOULD);
              query.add(word(Fields.TEXT, word), Occur.SHOULD);
            });
    return query.build();
  }

  private static Query word(String field, String word) {
    return new TermQuery(new Term(Fields.words(field), word));
  }
}
