package fangzhi.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds articles and counts their values. The words are looked for once, without what is chosen;
 * what is chosen then parts what they find, 64 articles at a time. An article that has all that is
 * chosen counts for each of its values; one that misses the choice of a single facet counts for its
 * values of that facet, as choosing one of them instead would find it; one that misses no more than
 * month and days counts in the months.
 */
final class FacetCounter {
  /** Not tuned: of fewer articles one thread counts some 200,000 values, a millisecond. */
  private static final int MANY = 20_000;

  private final ArticleValues values;
  private final List<Limit> limits;
  private final FacetOrdinals.Range months;
  private final int[] counts;
  private final int[] monthCounts;
  private int total;

  /**
   * Part of what is chosen.
   *
   * @param alternatives the values to be chosen instead
   * @param isDate whether it is months or days
   */
  private record Limit(FacetOrdinals.Range alternatives, boolean isDate, FoundDocuments articles) {}

  private FacetCounter(ArticleValues values, List<Limit> limits) {
    FacetOrdinals facets = values.facets();
    this.values = values;
    this.limits = limits;
    this.months = facets.range(Facet.MONTH);
    this.counts = new int[facets.size()];
    this.monthCounts = new int[months.size()];
  }

  /** What a query finds beside a selection. */
  static Found find(Snapshot snapshot, ArchiveQuery query, Selection selection) throws IOException {
    if (!query.findsAll()) {
      return find(snapshot.searcher(), snapshot.values(), query.query(), selection);
    }
    return switch (selection.size()) {
      case 0 -> snapshot.all();
      case 1 -> ofAll(snapshot, query.query(), selection);
      default -> ofAll(snapshot, selection);
    };
  }

  /** All articles were counted before; they are the alternatives to the one thing chosen. */
  private static Found ofAll(Snapshot snapshot, Query query, Selection selection)
      throws IOException {
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

  private static Found ofAll(Snapshot snapshot, Selection selection) throws IOException {
    FoundDocuments all = snapshot.all().documents();
    return counted(snapshot.searcher(), snapshot.values(), all, selection);
  }

  /** Goes through a query's articles. */
  static Found find(IndexSearcher searcher, ArticleValues values, Query query, Selection selection)
      throws IOException {
    return counted(searcher, values, articles(searcher, query), selection);
  }

  private static Found counted(
      IndexSearcher searcher, ArticleValues values, FoundDocuments articles, Selection selection)
      throws IOException {
    return counted(searcher, values, articles, selection, parts(searcher, values, articles));
  }

  /**
   * Those of some articles that have all that is chosen, and what is counted of them.
   *
   * @param articles not changed
   * @param parts the segments, as they are shared out among threads
   */
  static Found counted(
      IndexSearcher searcher,
      ArticleValues values,
      FoundDocuments articles,
      Selection selection,
      List<List<LeafReaderContext>> parts)
      throws IOException {
    List<Limit> limits = limits(searcher, values.facets(), selection);
    FoundDocuments found = limits.isEmpty() ? articles : articles.copy();
    List<Callable<FacetCounter>> tasks = new ArrayList<>();
    for (List<LeafReaderContext> segments : parts) {
      tasks.add(() -> new FacetCounter(values, limits).counting(segments, articles, found));
    }
    List<FacetCounter> counters = searcher.getTaskExecutor().invokeAll(tasks);
    counters.stream().skip(1).forEach(counters.getFirst()::add);
    return new Found(counters.getFirst().tally(), found);
  }

  /**
   * The segments, shared out among the processors if more is counted than has to be added up then.
   */
  private static List<List<LeafReaderContext>> parts(
      IndexSearcher searcher, ArticleValues values, FoundDocuments articles) {
    List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
    return articles.count() >= Math.max(MANY, values.facets().size())
        ? shares(segments, ForkJoinPool.getCommonPoolParallelism() + 1)
        : List.of(segments);
  }

  /** Each segment in one of some shares, which are about as large as each other. */
  static List<List<LeafReaderContext>> shares(List<LeafReaderContext> segments, int number) {
    List<List<LeafReaderContext>> shares = new ArrayList<>();
    int[] documents = new int[Math.min(number, segments.size())];
    Arrays.stream(documents).forEach(none -> shares.add(new ArrayList<>()));
    segments.stream()
        .sorted(Comparator.comparingInt(segment -> -segment.reader().maxDoc()))
        .forEach(
            segment -> {
              int least = least(documents);
              documents[least] += segment.reader().maxDoc();
              shares.get(least).add(segment);
            });
    return shares;
  }

  private static int least(int[] values) {
    int least = 0;
    for (int i = 1; i < values.length; i++) {
      least = values[i] < values[least] ? i : least;
    }
    return least;
  }

  private FacetCounter counting(
      List<LeafReaderContext> segments, FoundDocuments articles, FoundDocuments found) {
    segments.forEach(segment -> count(segment, articles.of(segment), found.of(segment)));
    return this;
  }

  /** Takes over what was counted in other segments. */
  private void add(FacetCounter other) {
    Arrays.setAll(counts, i -> counts[i] + other.counts[i]);
    Arrays.setAll(monthCounts, i -> monthCounts[i] + other.monthCounts[i]);
    total += other.total;
  }

  private static List<Limit> limits(
      IndexSearcher searcher, FacetOrdinals facets, Selection selection) throws IOException {
    List<Limit> limits = new ArrayList<>();
    for (Map.Entry<Facet, Query> chosen : selection.values().entrySet()) {
      Facet facet = chosen.getKey();
      FoundDocuments articles = articles(searcher, chosen.getValue());
      limits.add(new Limit(facets.range(facet), facet == Facet.MONTH, articles));
    }
    if (selection.dates() != null) {
      FoundDocuments articles = articles(searcher, selection.dates());
      limits.add(new Limit(FacetOrdinals.Range.NONE, true, articles));
    }
    return limits;
  }

  private static FoundDocuments articles(IndexSearcher searcher, Query query) throws IOException {
    return DocumentsCollector.find(searcher, new ConstantScoreQuery(query));
  }

  private FacetTally tally() {
    return limits.isEmpty()
        ? FacetTally.of(counts, months, total)
        : new FacetTally(counts, monthCounts, total);
  }

  /**
   * Counts a segment's articles.
   *
   * @param found the articles, of which those stay that have all that is chosen
   */
  private void count(LeafReaderContext segment, FixedBitSet articles, FixedBitSet found) {
    ArticleValues.Segment own = values.of(segment);
    if (!limits.isEmpty()) {
      countAlternatives(segment, own, articles, found);
    }
    total += countAll(own, found);
  }

  private void countAlternatives(
      LeafReaderContext segment,
      ArticleValues.Segment own,
      FixedBitSet articles,
      FixedBitSet found) {
    List<FixedBitSet> bits = limits.stream().map(limit -> limit.articles().of(segment)).toList();
    FixedBitSet undated = articles.clone();
    for (int i = 0; i < limits.size(); i++) {
      Limit limit = limits.get(i);
      found.and(bits.get(i));
      if (!limit.isDate()) {
        undated.and(bits.get(i));
      }
      if (limit.alternatives().size() > 0) {
        FixedBitSet others = missing(i, bits, articles);
        count(own, others, limit.alternatives(), counts, 0);
      }
    }
    count(own, undated, months, monthCounts, months.start());
  }

  /** The articles that miss one of the limits only. */
  private static FixedBitSet missing(int limit, List<FixedBitSet> bits, FixedBitSet articles) {
    FixedBitSet missing = articles.clone();
    for (int i = 0; i < bits.size(); i++) {
      if (i == limit) {
        missing.andNot(bits.get(i));
      } else {
        missing.and(bits.get(i));
      }
    }
    return missing;
  }

  /** Counts all values, and the articles. */
  private int countAll(ArticleValues.Segment own, FixedBitSet articles) {
    int number = 0;
    for (int doc = FoundDocuments.next(articles, 0);
        doc >= 0;
        doc = FoundDocuments.next(articles, doc + 1)) {
      number++;
      int end = own.end(doc);
      for (int i = own.start(doc); i < end; i++) {
        counts[own.ordinal(i)]++;
      }
    }
    return number;
  }

  /**
   * Counts the values of a range.
   *
   * @param first the ordinal that {@code to} begins with
   */
  private static void count(
      ArticleValues.Segment own,
      FixedBitSet articles,
      FacetOrdinals.Range range,
      int[] to,
      int first) {
    for (int doc = FoundDocuments.next(articles, 0);
        doc >= 0;
        doc = FoundDocuments.next(articles, doc + 1)) {
      int end = own.end(doc);
      for (int i = own.start(doc); i < end; i++) {
        int ordinal = own.ordinal(i);
        if (range.holds(ordinal)) {
          to[ordinal - first]++;
        }
      }
    }
  }
}
