package fangzhi.search;

import fangzhi.index.Fields;
import java.io.IOException;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The order of a result, without ties: by score or by date with the undated last; equal ones newest
 * first, then by id.
 */
enum Order {
  RELEVANCE(Long.MIN_VALUE),
  NEWEST(Long.MIN_VALUE),
  OLDEST(Long.MAX_VALUE);

  /** Articles found at once on the way through a long result: some 7 MB, 150 bytes each. */
  static final int STRIDE = 50_000;

  private final long undated;

  Order(long undated) {
    this.undated = undated;
  }

  static Order of(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> RELEVANCE;
      case NEWEST -> NEWEST;
      case OLDEST -> OLDEST;
    };
  }

  /** What undated articles are sorted by in place of a day. */
  long undated() {
    return undated;
  }

  org.apache.lucene.search.Sort fields() {
    SortField day =
        LongField.newSortField(
            Fields.ARCHIVE_DAY, this != OLDEST, SortedNumericSelector.Type.MIN, undated);
    SortField id = IdComparator.field(Fields.ID);
    return this == RELEVANCE
        ? new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, day, id)
        : new org.apache.lucene.search.Sort(day, id);
  }

  /** The place right behind an article that was found in this order. */
  Cursor behind(FieldDoc found) {
    int values = found.fields.length;
    return new Cursor(
        score(found),
        (Long) found.fields[values - 2],
        ((BytesRef) found.fields[values - 1]).utf8ToString());
  }

  /**
   * A place as the engine takes it.
   *
   * @param maxDoc documents of the index; the article itself may have any number below
   */
  FieldDoc at(Cursor cursor, int maxDoc) {
    BytesRef id = new BytesRef(cursor.id());
    Object[] values =
        this == RELEVANCE
            ? new Object[] {cursor.score(), cursor.day(), id}
            : new Object[] {cursor.day(), id};
    return new FieldDoc(Math.max(0, maxDoc - 1), Float.NaN, values);
  }

  /**
   * The articles that follow one.
   *
   * @param last null for the first ones
   * @param number from 1 on
   */
  ScoreDoc[] behind(@Nullable FieldDoc last, IndexSearcher searcher, Query query, int number)
      throws IOException {
    int most = Math.min(number, Math.max(1, searcher.getIndexReader().maxDoc()));
    return searcher.search(query, new TopFieldCollectorManager(fields(), most, last, most))
        .scoreDocs;
  }

  /** An article's score; 0 where the order is by date. */
  float score(FieldDoc found) {
    return this == RELEVANCE ? (Float) found.fields[0] : 0;
  }
}
