package fangzhi.search;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.queries.intervals.IntervalIterator;

/** A character's positions in the articles of a segment, each one position wide. */
final class CharacterIntervals extends IntervalIterator {
  /** More than a term's, so that others are asked first. */
  private static final float COST = 10_000;

  private final PostingsEnum articles;
  private final CharacterPositions positions;
  private int position = -1;

  /**
   * A character's positions.
   *
   * @param articles those that hold it
   */
  CharacterIntervals(PostingsEnum articles, CharacterPositions positions) {
    this.articles = articles;
    this.positions = positions;
  }

  @Override
  public int docID() {
    return articles.docID();
  }

  @Override
  public int nextDoc() throws IOException {
    return begin(articles.nextDoc());
  }

  @Override
  public int advance(int target) throws IOException {
    return begin(articles.advance(target));
  }

  private int begin(int article) {
    position = article == NO_MORE_DOCS ? NO_MORE_INTERVALS : -1;
    return article;
  }

  @Override
  public long cost() {
    return articles.cost();
  }

  @Override
  public int start() {
    return position;
  }

  @Override
  public int end() {
    return position;
  }

  @Override
  public int gaps() {
    return 0;
  }

  @Override
  public int nextInterval() throws IOException {
    if (position < 0) {
      positions.read(articles.docID());
    }
    position = positions.hasNext() ? positions.next() : NO_MORE_INTERVALS;
    return position;
  }

  @Override
  public float matchCost() {
    return COST;
  }
}
