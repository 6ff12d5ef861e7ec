package fangzhi.search;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.queries.intervals.IntervalIterator;

/** A character's places in the articles of a segment, each one position wide. */
final class CharacterIntervals extends IntervalIterator {
  /** More than a term's, so that others are asked first. */
  private static final float COST = 10_000;

  private final PostingsEnum articles;
  private final CharacterPlaces places;
  private int place = -1;

  /**
   * A character's places.
   *
   * @param articles those that hold it
   */
  CharacterIntervals(PostingsEnum articles, CharacterPlaces places) {
    this.articles = articles;
    this.places = places;
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
    place = article == NO_MORE_DOCS ? NO_MORE_INTERVALS : -1;
    return article;
  }

  @Override
  public long cost() {
    return articles.cost();
  }

  @Override
  public int start() {
    return place;
  }

  @Override
  public int end() {
    return place;
  }

  @Override
  public int gaps() {
    return 0;
  }

  @Override
  public int nextInterval() throws IOException {
    if (place < 0) {
      places.read(articles.docID());
    }
    place = places.hasNext() ? places.next() : NO_MORE_INTERVALS;
    return place;
  }

  @Override
  public float matchCost() {
    return COST;
  }
}
