package fangzhi.search;

import fangzhi.index.Analyzers;
import fangzhi.index.Fields;
import fangzhi.query.QueryTooLongException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.NumericUtils;

/**
 * Scores what is found; what that is, others decide. A score is the sum of
 *
 * <ul>
 *   <li>for each term, the best place where it stands literally, headline, kicker or deck, or by
 *       its words, the lead; and how often it stands literally anywhere (BM25)
 *   <li>for each dictionary word, how often it stands in the headline and the text, taken as one
 *       field in which the headline counts more (BM25F; Robertson, Zaragoza and Taylor 2004)
 *   <li>where terms are relaxed, and so mostly something remembered: words of the lead count more,
 *       and so does each pair of characters that stands in the text, which sees through the
 *       dictionary's mistakes
 *   <li>a little for a late date, which decides between articles that are as good
 * </ul>
 *
 * <p>The unit is the inverse document frequency of one word. The weights without a reason beside
 * them were chosen on the tuning half of {@code RankingFigures} over 24,084 television news items
 * and rounded.
 */
final class Ranking {
  /** Repetition counts less than by the usual 1.2: in news a second mention says little. */
  private static final float SATURATION = 0.9f;

  private static final float LENGTH_NORMALISATION = 0.75f;

  /** Of how often a term stands literally: a text's length says less than for words. */
  private static final float LITERAL_SATURATION = 0.5625f;

  private static final float LITERAL_LENGTH_NORMALISATION = 0.6f;

  private static final Set<String> LITERAL_FIELDS =
      Set.of(Fields.grams(Fields.TEXT), Fields.characters(Fields.TEXT));

  private static final Similarity WORDS = new BM25Similarity(SATURATION, LENGTH_NORMALISATION);

  private static final Similarity LITERALLY =
      new BM25Similarity(LITERAL_SATURATION, LITERAL_LENGTH_NORMALISATION);

  /** What an archive is searched by. */
  static final Similarity SIMILARITY =
      new PerFieldSimilarityWrapper() {
        @Override
        public Similarity get(String field) {
          return LITERAL_FIELDS.contains(field) ? LITERALLY : WORDS;
        }
      };

  /** More than a term's words and its repetition differ between two articles that hold it. */
  private static final float HEADLINE = 30;

  private static final float KICKER_OR_DECK = 15;

  /** Little: the measurement has salient words from anywhere in the text. */
  private static final float LEAD = 0.1f;

  private static final float REPETITION = 1.5f;

  /** How many times a headline's words are counted, beside once in the text. */
  private static final float HEADLINE_WORDS = 3;

  private static final float LEAD_WORDS = 2;
  private static final float PAIRS = 0.2f;
  private static final float RECENCY = 0.3f;

  /** At this age recency counts half. */
  private static final int RECENT_DAYS = 365;

  /** Far more than adding floats can be wrong by. */
  private static final double ROUNDING = 1e-4;

  private static final int MAX_WORDS = 40;
  private static final int MAX_PAIRS = 80;

  /** Of a term; with {@link QueryTooLongException#MAX_TERMS} far below the limit of clauses. */
  private static final int MAX_LEAD_WORDS = 10;

  private final Analyzer analyzer;
  private final IndexSearcher searcher;
  private final Rarity rarity;

  /**
   * A ranking.
   *
   * @param analyzer cuts text into dictionary words
   */
  Ranking(Analyzer analyzer, IndexSearcher searcher, Rarity rarity) {
    this.analyzer = analyzer;
    this.searcher = searcher;
    this.rarity = rarity;
  }

  /** An optional clause whose score is that of an article. */
  BooleanQuery of(List<Sought> terms) throws IOException {
    boolean relaxed = terms.stream().anyMatch(Sought::relaxed);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    terms.stream()
        .filter(term -> !term.relaxed())
        .forEach(term -> query.add(literal(term.text()), Occur.SHOULD));
    query.add(words(terms, relaxed), Occur.SHOULD);
    if (relaxed) {
      query.add(pairs(terms), Occur.SHOULD);
    }
    addRecency(query);
    return query.build();
  }

  private Query literal(String term) {
    List<Query> places =
        List.of(
            weighted(LiteralQuery.of(Fields.HEADLINE, term), HEADLINE),
            weighted(LiteralQuery.of(Fields.KICKER, term), KICKER_OR_DECK),
            weighted(LiteralQuery.of(Fields.DECK, term), KICKER_OR_DECK),
            weighted(inLead(term), LEAD));
    return new BooleanQuery.Builder()
        .add(repetition(term), Occur.SHOULD)
        .add(new DisjunctionMaxQuery(places, 0), Occur.SHOULD)
        .build();
  }

  /** A phrase's weight is the sum of its pairs', which makes it too much. */
  private static Query repetition(String term) {
    int pairs = (Rarity.pairs(term).size() + 1) / 2;
    return new BoostQuery(LiteralQuery.of(Fields.TEXT, term), REPETITION / pairs);
  }

  private static Query weighted(Query place, float weight) {
    return new BoostQuery(new ConstantScoreQuery(place), weight);
  }

  /** Where all words of a term, its first if they are many, stand in the lead. */
  private Query inLead(String term) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    Analyzers.tokens(analyzer, term).stream()
        .distinct()
        .limit(MAX_LEAD_WORDS)
        .map(word -> new TermQuery(new Term(Fields.words(Fields.LEAD), word)))
        .forEach(word -> all.add(word, Occur.FILTER));
    return all.build();
  }

  /**
   * No article scores more in which none of the terms stands in a heading; infinite where terms are
   * relaxed.
   */
  double mostWithoutHeading(List<Sought> terms) throws IOException {
    if (terms.stream().anyMatch(Sought::relaxed)) {
      return Double.POSITIVE_INFINITY;
    }
    double most = RECENCY;
    for (Sought term : terms) {
      most += LEAD + mostOf(repetition(term.text()));
    }
    for (String word : words(terms)) {
      most += mostOf(new TermQuery(new Term(Fields.words(Fields.TEXT), word)));
    }
    return most * (1 + ROUNDING);
  }

  /** BM25 gives less than the sum of the terms' inverse document frequencies. */
  private double mostOf(Query query) throws IOException {
    return query instanceof BoostQuery boosted
        ? boosted.getBoost() * mostOf(boosted.getQuery())
        : mostOf(terms(query));
  }

  private double mostOf(List<Term> terms) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    double most = 0;
    for (Term term : terms) {
      long articles = reader.docFreq(term);
      most += Math.log(1 + (reader.maxDoc() - articles + 0.5) / (articles + 0.5));
    }
    return most;
  }

  private static List<Term> terms(Query query) {
    List<Term> terms = new ArrayList<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query part, Term... ofPart) {
            terms.addAll(List.of(ofPart));
          }
        });
    return terms;
  }

  /** The words of the whole query. */
  private Query words(List<Sought> terms, boolean relaxed) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    words(terms).forEach(word -> query.add(word(word, relaxed), Occur.SHOULD));
    return query.build();
  }

  private List<String> words(List<Sought> terms) {
    String text = terms.stream().map(Sought::text).collect(Collectors.joining(" "));
    return Analyzers.tokens(analyzer, text).stream().distinct().limit(MAX_WORDS).toList();
  }

  private static Query word(String word, boolean relaxed) {
    CombinedFieldQuery.Builder query =
        new CombinedFieldQuery.Builder(word)
            .addField(Fields.words(Fields.TEXT))
            .addField(Fields.words(Fields.HEADLINE), HEADLINE_WORDS);
    if (relaxed) {
      query.addField(Fields.words(Fields.LEAD), LEAD_WORDS);
    }
    return query.build();
  }

  private Query pairs(List<Sought> terms) throws IOException {
    List<String> pairs =
        terms.stream()
            .flatMap(term -> Rarity.pairs(term.text()).stream())
            .distinct()
            .limit(MAX_PAIRS)
            .toList();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String pair : pairs) {
      Term gram = LiteralQuery.gram(Fields.TEXT, pair);
      float weight = PAIRS * (float) rarity.of(pair);
      query.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(gram)), weight), Occur.SHOULD);
    }
    return query.build();
  }

  /** Counted from the archive's newest article, so that an old archive has recent ones, too. */
  private void addRecency(BooleanQuery.Builder query) throws IOException {
    byte[] newest = PointValues.getMaxPackedValue(searcher.getIndexReader(), Fields.ARCHIVE_DAY);
    if (newest != null) {
      long day = NumericUtils.sortableBytesToLong(newest, 0);
      query.add(
          LongField.newDistanceFeatureQuery(Fields.ARCHIVE_DAY, RECENCY, day, RECENT_DAYS),
          Occur.SHOULD);
    }
  }
}
