package fangzhi.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Counts values in one pass over the articles that a query finds without what is chosen. An article
 * that has all that is chosen counts for each of its values; one that misses the choice of a single
 * facet counts for its values of that facet, as choosing one of them instead would find it; one
 * that misses no more than month and days counts in the months.
 */
final class FacetCollector extends SimpleCollector {
  private final ArticleValues values;
  private final List<Limit> limits;
  private final FacetOrdinals.Range all;
  private final FacetOrdinals.Range monthRange;
  private final int[] counts;
  private final int[] months;
  private int total;

  private List<Bits> within = List.of();
  private ArticleValues.@Nullable Segment segmentValues;

  /**
   * Part of what is chosen.
   *
   * @param alternatives the values to be chosen instead
   * @param isDate whether it is months or days
   */
  private record Limit(FacetOrdinals.Range alternatives, boolean isDate, Weight articles) {
    private Bits within(LeafReaderContext segment) throws IOException {
      Scorer scorer = articles.scorer(segment);
      int size = segment.reader().maxDoc();
      return scorer == null ? new Bits.MatchNoBits(size) : BitSet.of(scorer.iterator(), size);
    }
  }

  /** The searcher has no threads of its own and goes through the segments in a row. */
  private record Alone(FacetCollector collector)
      implements CollectorManager<FacetCollector, FacetTally> {
    @Override
    public FacetCollector newCollector() {
      return collector;
    }

    @Override
    public FacetTally reduce(Collection<FacetCollector> collectors) {
      return collector.counted();
    }
  }

  private FacetCollector(ArticleValues values, List<Limit> limits) {
    FacetOrdinals facets = values.facets();
    this.values = values;
    this.limits = limits;
    this.all = facets.all();
    this.monthRange = facets.range(Facet.MONTH);
    this.counts = new int[facets.size()];
    this.months = new int[monthRange.size()];
  }

  /** The counts of a query's articles beside a selection. */
  static FacetCounts count(Snapshot snapshot, ArchiveQuery query, Selection selection)
      throws IOException {
    FacetTally tally =
        query.findsAll() && selection.size() <= 1
            ? ofAll(snapshot, query.query(), selection)
            : tally(snapshot.searcher(), snapshot.values(), query.query(), selection);
    return new FacetCounts(snapshot.values().facets(), tally);
  }

  /** All articles were counted before; they are the alternatives to the one thing chosen. */
  private static FacetTally ofAll(Snapshot snapshot, Query query, Selection selection)
      throws IOException {
    FacetTally unlimited = snapshot.tally();
    if (selection.size() == 0) {
      return unlimited;
    }
    ArticleValues values = snapshot.values();
    FacetTally chosen =
        tally(snapshot.searcher(), values, selection.limiting(query), Selection.NONE);
    Facet facet = selection.values().keySet().stream().findFirst().orElse(Facet.MONTH);
    boolean isDate = facet == Facet.MONTH;
    FacetOrdinals.Range alternatives =
        selection.dates() == null ? values.facets().range(facet) : FacetOrdinals.Range.NONE;
    return chosen.withAlternatives(unlimited, alternatives, isDate);
  }

  /** Goes through a query's articles. */
  static FacetTally tally(
      IndexSearcher searcher, ArticleValues values, Query query, Selection selection)
      throws IOException {
    List<Limit> limits = limits(searcher, values.facets(), selection);
    FacetCollector collector = new FacetCollector(values, limits);
    return searcher.search(new ConstantScoreQuery(query), new Alone(collector));
  }

  private static List<Limit> limits(
      IndexSearcher searcher, FacetOrdinals facets, Selection selection) throws IOException {
    List<Limit> limits = new ArrayList<>();
    for (Map.Entry<Facet, Query> chosen : selection.values().entrySet()) {
      Facet facet = chosen.getKey();
      Weight articles = articles(searcher, chosen.getValue());
      limits.add(new Limit(facets.range(facet), facet == Facet.MONTH, articles));
    }
    if (selection.dates() != null) {
      Weight articles = articles(searcher, selection.dates());
      limits.add(new Limit(FacetOrdinals.Range.NONE, true, articles));
    }
    return limits;
  }

  private static Weight articles(IndexSearcher searcher, Query query) throws IOException {
    Query unscored = searcher.rewrite(new ConstantScoreQuery(query));
    return searcher.createWeight(unscored, ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  private FacetTally counted() {
    return limits.isEmpty()
        ? FacetTally.of(counts, monthRange, total)
        : new FacetTally(counts, months, total);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext segment) throws IOException {
    segmentValues = values.of(segment);
    List<Bits> bits = new ArrayList<>(limits.size());
    for (Limit limit : limits) {
      bits.add(limit.within(segment));
    }
    within = bits;
  }

  @Override
  public void collect(int doc) {
    ArticleValues.Segment own = Objects.requireNonNull(segmentValues);
    if (limits.isEmpty()) {
      total++;
      count(own, doc);
    } else {
      countLimited(own, doc);
    }
  }

  private void count(ArticleValues.Segment own, int doc) {
    int end = own.end(doc);
    for (int i = own.start(doc); i < end; i++) {
      counts[own.ordinal(i)]++;
    }
  }

  private void countLimited(ArticleValues.Segment own, int doc) {
    int missed = 0;
    boolean inMonths = true;
    FacetOrdinals.Range counted = all;
    for (int i = 0; i < limits.size(); i++) {
      if (!within.get(i).get(doc)) {
        Limit limit = limits.get(i);
        missed++;
        inMonths &= limit.isDate();
        counted = missed == 1 ? limit.alternatives() : FacetOrdinals.Range.NONE;
      }
    }
    total += missed == 0 ? 1 : 0;
    if (inMonths || counted.size() > 0) {
      count(own, doc, counted, inMonths);
    }
  }

  private void count(
      ArticleValues.Segment own, int doc, FacetOrdinals.Range counted, boolean inMonths) {
    int end = own.end(doc);
    for (int i = own.start(doc); i < end; i++) {
      int ordinal = own.ordinal(i);
      if (counted.holds(ordinal)) {
        counts[ordinal]++;
      }
      if (inMonths && monthRange.holds(ordinal)) {
        months[ordinal - monthRange.start()]++;
      }
    }
  }
}
