package fangzhi.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
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
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles and counts their values, in one pass over what a query finds without what is
 * chosen. An article that has all that is chosen counts for each of its values; one that misses the
 * choice of a single facet counts for its values of that facet, as choosing one of them instead
 * would find it; one that misses no more than month and days counts in the months.
 */
final class FacetCollector extends SimpleCollector {
  private final ArticleValues values;
  private final List<Limit> limits;
  private final FacetOrdinals.Range all;
  private final FacetOrdinals.Range monthRange;
  private final int[] counts;
  private final int[] months;
  private final FoundDocuments found;
  private int total;

  private @Nullable FixedBitSet foundHere;
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
      implements CollectorManager<FacetCollector, Found> {
    @Override
    public FacetCollector newCollector() {
      return collector;
    }

    @Override
    public Found reduce(Collection<FacetCollector> collectors) {
      return collector.counted();
    }
  }

  private FacetCollector(IndexReader reader, ArticleValues values, List<Limit> limits) {
    FacetOrdinals facets = values.facets();
    this.values = values;
    this.limits = limits;
    this.all = facets.all();
    this.monthRange = facets.range(Facet.MONTH);
    this.counts = new int[facets.size()];
    this.months = new int[monthRange.size()];
    this.found = FoundDocuments.none(reader);
  }

  /** What a query finds beside a selection. */
  static Found find(Snapshot snapshot, ArchiveQuery query, Selection selection) throws IOException {
    return query.findsAll() && selection.size() <= 1
        ? ofAll(snapshot, query.query(), selection)
        : find(snapshot.searcher(), snapshot.values(), query.query(), selection);
  }

  /** All articles were counted before; they are the alternatives to the one thing chosen. */
  private static Found ofAll(Snapshot snapshot, Query query, Selection selection)
      throws IOException {
    if (selection.size() == 0) {
      return snapshot.all();
    }
    ArticleValues values = snapshot.values();
    Query chosen = selection.limiting(query);
    Found found = find(snapshot.searcher(), values, chosen, Selection.NONE);
    Facet facet = selection.values().keySet().stream().findFirst().orElse(Facet.MONTH);
    FacetOrdinals.Range alternatives =
        selection.dates() == null ? values.facets().range(facet) : FacetOrdinals.Range.NONE;
    FacetTally all = snapshot.all().tally();
    FacetTally tally = found.tally().withAlternatives(all, alternatives, facet == Facet.MONTH);
    return new Found(tally, found.documents());
  }

  /** Goes through a query's articles. */
  static Found find(IndexSearcher searcher, ArticleValues values, Query query, Selection selection)
      throws IOException {
    List<Limit> limits = limits(searcher, values.facets(), selection);
    FacetCollector collector = new FacetCollector(searcher.getIndexReader(), values, limits);
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

  private Found counted() {
    FacetTally tally =
        limits.isEmpty()
            ? FacetTally.of(counts, monthRange, total)
            : new FacetTally(counts, months, total);
    return new Found(tally, found);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext segment) throws IOException {
    segmentValues = values.of(segment);
    foundHere = found.of(segment);
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
      found(doc);
      count(own, doc);
    } else {
      countLimited(own, doc);
    }
  }

  private void found(int doc) {
    total++;
    Objects.requireNonNull(foundHere).set(doc);
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
    if (missed == 0) {
      found(doc);
    }
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
