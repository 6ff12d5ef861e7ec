package fangzhi.search;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
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

  /** By place, of those that have rivals in their group; empty where the order is by date. */
  private final float[] scores;

  /** Documents. */
  private final BitSet behind = new BitSet();

  private FoundGroups(Groups groups, Order order, BitSet found, float[] scores) {
    this.groups = groups;
    this.order = order;
    this.found = found;
    this.scores = scores;
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
   * @param found its articles
   * @param order in which it is answered
   */
  static FoundGroups of(
      IndexSearcher searcher, Groups groups, ArchiveQuery query, FoundDocuments found, Order order)
      throws IOException {
    BitSet places = new BitSet(groups.size());
    groups.placesOf(found).forEach(places::set);
    float[] scores =
        order == Order.RELEVANCE ? scores(searcher, groups, query, places) : new float[0];
    return new FoundGroups(groups, order, places, scores);
  }

  /** By place the scores of those that aren't the only one found of their group. */
  private static float[] scores(
      IndexSearcher searcher, Groups groups, ArchiveQuery query, BitSet places) throws IOException {
    float[] scores = new float[groups.size()];
    FoundDocuments rivals = FoundDocuments.none(searcher.getIndexReader());
    boolean areRivals = false;
    for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
      int next = places.nextSetBit(place + 1);
      if (next >= 0 && next < groups.end(place)) {
        rivals.add(groups.document(place));
        rivals.add(groups.document(next));
        areRivals = true;
      }
    }
    if (areRivals) {
      searcher.search(query.scored(rivals), new Alone(new Scores(groups, scores)));
    }
    return scores;
  }

  /** Nothing of any group, so that each article found is shown. */
  static FoundGroups none(Groups groups) {
    return new FoundGroups(groups, Order.OLDEST, new BitSet(), new float[0]);
  }

  /** How many articles stand behind others. */
  int behind() {
    return behind.cardinality();
  }

  /** What is found without the articles that stand behind others. */
  FoundDocuments shown(FoundDocuments all) {
    if (behind.isEmpty()) {
      return all;
    }
    FoundDocuments shown = all.copy();
    behind.stream().forEach(shown::remove);
    return shown;
  }

  /** The other articles of an article's group that were found, the oldest first. */
  IntStream others(int document) {
    return groups.others(document).filter(found::get).map(groups::document);
  }

  private static final class Scores extends SimpleCollector {
    private final Groups groups;
    private final float[] scores;
    private @Nullable Scorable scorer;
    private int base;

    Scores(Groups groups, float[] scores) {
      this.groups = groups;
      this.scores = scores;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
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
      scores[groups.place(base + doc)] = Objects.requireNonNull(scorer).score();
    }
  }

  /** The searcher has no threads of its own and goes through the segments in a row. */
  private record Alone(Scores scores) implements CollectorManager<Scores, Scores> {
    @Override
    public Scores newCollector() {
      return scores;
    }

    @Override
    public Scores reduce(Collection<Scores> collectors) {
      return scores;
    }
  }
}
