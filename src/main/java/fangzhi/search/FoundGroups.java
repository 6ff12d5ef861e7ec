package fangzhi.search;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * What a search finds of the archive's groups. Of each one only the article that comes first in the
 * search's order is shown, the others stand behind it; which one that is, is known before the first
 * page is made, so that pages and cursors go through the articles shown as through any others.
 */
final class FoundGroups {
  private final Groups groups;
  private final Order order;

  /** By place. */
  private final BitSet found;

  /** By place; empty where the order is by date. */
  private final float[] scores;

  /** Documents. */
  private final BitSet behind = new BitSet();

  private FoundGroups(Groups groups, Order order, Gathered gathered) {
    this.groups = groups;
    this.order = order;
    this.found = gathered.found;
    this.scores = gathered.scores;
    int first = found.nextSetBit(0);
    while (first >= 0) {
      int end = groups.end(first);
      putBehindFirst(first, end);
      first = found.nextSetBit(end);
    }
  }

  private void putBehindFirst(int start, int end) {
    int first = start;
    for (int place = next(start); place >= 0 && place < end; place = next(place)) {
      boolean isFirst = comesBefore(place, first);
      behind.set(groups.document(isFirst ? first : place));
      first = isFirst ? place : first;
    }
  }

  private int next(int place) {
    return found.nextSetBit(place + 1);
  }

  /**
   * Whether an article comes before another one of its group.
   *
   * @param place one behind the other's, so that equal ones stay as they are
   */
  private boolean comesBefore(int place, int other) {
    boolean isNewer = groups.day(place) > groups.day(other);
    return switch (order) {
      case OLDEST -> false;
      case NEWEST -> isNewer;
      case RELEVANCE ->
          scores[place] > scores[other] || (scores[place] == scores[other] && isNewer);
    };
  }

  /**
   * What a query finds.
   *
   * @param order in which it is answered
   */
  static FoundGroups of(IndexSearcher searcher, Groups groups, Query query, Order order)
      throws IOException {
    boolean isScored = order == Order.RELEVANCE;
    Gathered gathered = new Gathered(groups, new float[isScored ? groups.size() : 0]);
    if (!groups.isEmpty()) {
      Query inGroups =
          new BooleanQuery.Builder()
              .add(query, Occur.MUST)
              .add(Groups.ARTICLES, Occur.FILTER)
              .build();
      searcher.search(inGroups, new Alone(gathered));
    }
    return new FoundGroups(groups, order, gathered);
  }

  /** Nothing of any group, so that each article found is shown. */
  static FoundGroups none(Groups groups) {
    return new FoundGroups(groups, Order.OLDEST, new Gathered(groups, new float[0]));
  }

  /** How many articles stand behind others. */
  int behind() {
    return behind.cardinality();
  }

  /** The query without the articles that stand behind others. */
  Query shown(Query query) {
    return behind.isEmpty()
        ? query
        : new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(new DocumentsQuery(behind), Occur.MUST_NOT)
            .build();
  }

  /** The other articles of an article's group that were found, the oldest first. */
  IntStream others(int document) {
    return groups.others(document).filter(found::get).map(groups::document);
  }

  private static final class Gathered extends SimpleCollector {
    private final Groups groups;
    private final BitSet found;
    private final float[] scores;
    private @Nullable Scorable scorer;
    private int base;

    Gathered(Groups groups, float[] scores) {
      this.groups = groups;
      this.found = new BitSet(groups.size());
      this.scores = scores;
    }

    @Override
    public ScoreMode scoreMode() {
      return scores.length > 0 ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public void setScorer(Scorable segmentScorer) {
      scorer = segmentScorer;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) {
      base = segment.docBase;
    }

    @Override
    public void collect(int doc) throws IOException {
      int place = groups.place(base + doc);
      if (place >= 0) {
        found.set(place);
        if (scores.length > 0 && scorer != null) {
          scores[place] = scorer.score();
        }
      }
    }
  }

  /** The searcher has no threads of its own and goes through the segments in a row. */
  private record Alone(Gathered gathered) implements CollectorManager<Gathered, Gathered> {
    @Override
    public Gathered newCollector() {
      return gathered;
    }

    @Override
    public Gathered reduce(Collection<Gathered> collectors) {
      return gathered;
    }
  }
}
