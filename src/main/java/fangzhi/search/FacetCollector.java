package fangzhi.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
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
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/**
 * Counts values in one pass over the articles that a query finds without what is chosen. An article
 * that has all that is chosen counts for each of its values; one that misses the choice of a single
 * facet counts for its values of that facet, as choosing one of them instead would find it; one
 * that misses no more than month and days counts in the months.
 */
final class FacetCollector extends SimpleCollector {
  private final FacetOrdinals ordinals;
  private final List<Limit> limits = new ArrayList<>();
  private final int[] counts;
  private final FacetOrdinals.Range monthRange;
  private final int[] months;
  private int total;

  private List<Bits> within = List.of();
  private @Nullable SortedSetDocValues values;
  private @Nullable LongValues toGlobal;

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
      implements CollectorManager<FacetCollector, FacetCounts> {
    @Override
    public FacetCollector newCollector() {
      return collector;
    }

    @Override
    public FacetCounts reduce(Collection<FacetCollector> collectors) throws IOException {
      return collector.counted();
    }
  }

  private FacetCollector(FacetOrdinals ordinals) {
    this.ordinals = ordinals;
    this.counts = new int[ordinals.size()];
    this.monthRange = ordinals.range(Facet.MONTH);
    this.months = new int[monthRange.size()];
  }

  /** The counts of a query's articles beside a selection. */
  static FacetCounts count(
      IndexSearcher searcher, FacetOrdinals ordinals, Query query, Selection selection)
      throws IOException {
    FacetCollector collector = new FacetCollector(ordinals);
    for (Map.Entry<Facet, Query> chosen : selection.values().entrySet()) {
      Facet facet = chosen.getKey();
      FacetOrdinals.Range alternatives = ordinals.range(facet);
      Weight articles = articles(searcher, chosen.getValue());
      collector.limits.add(new Limit(alternatives, facet == Facet.MONTH, articles));
    }
    if (selection.dates() != null) {
      Weight articles = articles(searcher, selection.dates());
      collector.limits.add(new Limit(FacetOrdinals.Range.NONE, true, articles));
    }
    return searcher.search(new ConstantScoreQuery(query), new Alone(collector));
  }

  private FacetCounts counted() throws IOException {
    return new FacetCounts(ordinals, counts, months, total);
  }

  private static Weight articles(IndexSearcher searcher, Query query) throws IOException {
    Query unscored = searcher.rewrite(new ConstantScoreQuery(query));
    return searcher.createWeight(unscored, ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext segment) throws IOException {
    values = DocValues.getSortedSet(segment.reader(), FacetOrdinals.FIELD);
    toGlobal = ordinals.toGlobal(segment);
    List<Bits> bits = new ArrayList<>(limits.size());
    for (Limit limit : limits) {
      bits.add(limit.within(segment));
    }
    within = bits;
  }

  @Override
  public void collect(int doc) throws IOException {
    int missed = 0;
    boolean inMonths = true;
    FacetOrdinals.Range counted = ordinals.all();
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
      count(doc, counted, inMonths);
    }
  }

  private void count(int doc, FacetOrdinals.Range counted, boolean inMonths) throws IOException {
    SortedSetDocValues own = Objects.requireNonNull(values);
    if (!own.advanceExact(doc)) {
      return;
    }
    for (int left = own.docValueCount(); left > 0; left--) {
      long local = own.nextOrd();
      int ordinal = (int) (toGlobal == null ? local : toGlobal.get(local));
      if (counted.holds(ordinal)) {
        counts[ordinal]++;
      }
      if (inMonths && monthRange.holds(ordinal)) {
        months[ordinal - monthRange.start()]++;
      }
    }
  }
}
