package fangzhi.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * What a search finds of the archive's groups. Of each one only the article that comes first in the
 * search's order is shown, the others stand behind it. Which one that is, is told of the groups
 * that a page comes upon; how many stand behind others needs no order.
 */
final class FoundGroups {
  private final IndexSearcher searcher;
  private final Groups groups;
  private final ArchiveQuery query;
  private final Order order;

  /** By place. */
  private final BitSet found;

  private final int behind;

  private FoundGroups(
      IndexSearcher searcher, Groups groups, ArchiveQuery query, Order order, BitSet found) {
    this.searcher = searcher;
    this.groups = groups;
    this.query = query;
    this.order = order;
    this.found = found;
    this.behind = behind(groups, found);
  }

  /**
   * What a query finds.
   *
   * @param documents its articles
   * @param order in which it is answered
   */
  static FoundGroups of(
      IndexSearcher searcher,
      Groups groups,
      ArchiveQuery query,
      FoundDocuments documents,
      Order order) {
    BitSet found = new BitSet(groups.size());
    groups.placesOf(documents).forEach(found::set);
    return new FoundGroups(searcher, groups, query, order, found);
  }

  /** Nothing of any group, so that each article found is shown. */
  static FoundGroups none(IndexSearcher searcher, Groups groups, ArchiveQuery query) {
    return new FoundGroups(searcher, groups, query, Order.OLDEST, new BitSet());
  }

  /** How many articles stand behind others. */
  int behind() {
    return behind;
  }

  private static int behind(Groups groups, BitSet found) {
    int behind = 0;
    int first = found.nextSetBit(0);
    while (first >= 0) {
      int end = groups.end(first);
      behind += found.get(first, end).cardinality() - 1;
      first = found.nextSetBit(end);
    }
    return behind;
  }

  /** The other articles of an article's group that were found, the oldest first. */
  IntStream others(int document) {
    return groups.others(document).filter(found::get).map(groups::document);
  }

  /**
   * Some of the articles found without those that stand behind others.
   *
   * @param articles in the search's order
   */
  List<FieldDoc> shown(List<FieldDoc> articles) throws IOException {
    BitSet rivals = rivals(articles);
    if (rivals.isEmpty()) {
      return articles;
    }
    Map<Integer, Float> scores = order == Order.RELEVANCE ? scores(rivals) : Map.of();
    List<FieldDoc> shown = new ArrayList<>(articles.size());
    for (FieldDoc article : articles) {
      int place = groups.place(article.doc);
      if (place < 0 || !rivals.get(place) || first(place, scores) == place) {
        shown.add(article);
      }
    }
    return shown;
  }

  /** The places of all that was found of the groups of some articles, if that is more than one. */
  private BitSet rivals(List<FieldDoc> articles) {
    BitSet rivals = new BitSet(groups.size());
    for (FieldDoc article : articles) {
      int place = groups.place(article.doc);
      if (place >= 0 && others(article.doc).findAny().isPresent()) {
        groups.places(place).filter(found::get).forEach(rivals::set);
      }
    }
    return rivals;
  }

  /** The place of the one that comes first of what was found of a group. */
  private int first(int member, Map<Integer, Float> scores) {
    return groups
        .places(member)
        .filter(found::get)
        .reduce((first, place) -> comesBefore(place, first, scores) ? place : first)
        .orElseThrow();
  }

  /**
   * Whether an article comes before another one of its group.
   *
   * @param place one behind the other's, so that equal ones stay as they are
   */
  private boolean comesBefore(int place, int other, Map<Integer, Float> scores) {
    boolean isNewer = groups.day(place) > groups.day(other);
    return switch (order) {
      case OLDEST -> false;
      case NEWEST -> isNewer;
      case RELEVANCE -> {
        int byScore = Float.compare(scores.getOrDefault(place, 0f), scores.getOrDefault(other, 0f));
        yield byScore > 0 || (byScore == 0 && isNewer);
      }
    };
  }

  /** The scores by place. */
  private Map<Integer, Float> scores(BitSet places) throws IOException {
    FoundDocuments documents = FoundDocuments.none(searcher.getIndexReader());
    places.stream().map(groups::document).forEach(documents::add);
    return searcher.search(query.scored(documents), new Alone(new Scores(groups)));
  }

  private static final class Scores extends SimpleCollector {
    private final Groups groups;
    private final Map<Integer, Float> scores = new HashMap<>();
    private @Nullable Scorable scorer;
    private int base;

    Scores(Groups groups) {
      this.groups = groups;
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
      scores.put(groups.place(base + doc), Objects.requireNonNull(scorer).score());
    }
  }

  /** The searcher has no threads of its own and goes through the segments in a row. */
  private record Alone(Scores scores) implements CollectorManager<Scores, Map<Integer, Float>> {
    @Override
    public Scores newCollector() {
      return scores;
    }

    @Override
    public Map<Integer, Float> reduce(Collection<Scores> collectors) {
      return scores.scores;
    }
  }
}
