package fangzhi.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Articles in an order without ties: by date with the undated last, or by score; equal ones newest
 * first, then by id.
 */
final class OrderedArticles {
  private final IndexSearcher searcher;
  private final DateOrder dates;

  /** What the articles are scored by, null for an order by date alone. */
  private final @Nullable ArchiveQuery scored;

  private OrderedArticles(IndexSearcher searcher, DateOrder dates, @Nullable ArchiveQuery scored) {
    this.searcher = searcher;
    this.dates = dates;
    this.scored = scored;
  }

  /** As a request orders what its query finds. */
  static OrderedArticles of(Snapshot snapshot, ArchiveQuery query, fangzhi.search.Sort sort) {
    DateOrder.Both dates = snapshot.dates();
    return switch (sort) {
      case RELEVANCE ->
          new OrderedArticles(
              snapshot.searcher(), dates.newest(), query.ranking() == null ? null : query);
      case NEWEST -> new OrderedArticles(snapshot.searcher(), dates.newest(), null);
      case OLDEST -> oldest(snapshot);
    };
  }

  static OrderedArticles oldest(Snapshot snapshot) {
    return new OrderedArticles(snapshot.searcher(), snapshot.dates().oldest(), null);
  }

  /**
   * Some articles in this order.
   *
   * @param last behind which they come, null for the first ones
   * @param number the most, from 1 on
   */
  List<FoundArticle> behind(@Nullable Position last, FoundDocuments articles, int number)
      throws IOException {
    TimeBudget.check(searcher);
    return scored == null
        ? byDate(last, articles, number)
        : byScore(last, scored.scored(articles), number);
  }

  private List<FoundArticle> byDate(@Nullable Position last, FoundDocuments articles, int number) {
    int from = last == null ? 0 : last.rank() + 1;
    return Arrays.stream(dates.from(from, articles, number))
        .mapToObj(document -> new FoundArticle(document, new Position(0, dates.rank(document))))
        .toList();
  }

  private List<FoundArticle> byScore(@Nullable Position last, Query query, int number)
      throws IOException {
    Sort order = new Sort(SortField.FIELD_SCORE, RankComparator.by(dates));
    int most = Math.min(number, lastDocument() + 1);
    ScoreDoc[] found =
        searcher.search(query, new TopFieldCollectorManager(order, most, fields(last), most))
            .scoreDocs;
    return Arrays.stream(found).map(OrderedArticles::found).toList();
  }

  private int lastDocument() {
    return Math.max(0, searcher.getIndexReader().maxDoc() - 1);
  }

  /** A position as Lucene takes it; the article itself may have any number below. */
  private @Nullable FieldDoc fields(@Nullable Position position) {
    return position == null
        ? null
        : new FieldDoc(lastDocument(), Float.NaN, new Object[] {position.score(), position.rank()});
  }

  private static FoundArticle found(ScoreDoc scored) {
    Object[] fields = ((FieldDoc) scored).fields;
    return new FoundArticle(scored.doc, new Position((Float) fields[0], (Integer) fields[1]));
  }

  /** A position as it can be found again, also in another commit. */
  Cursor cursor(Position position) throws IOException {
    DateKey key = dates.key(position.rank());
    return new Cursor(position.score(), key.day(), key.id().utf8ToString());
  }

  /** The last position that isn't behind a cursor's. */
  Position at(Cursor cursor) throws IOException {
    DateKey key = new DateKey(cursor.day(), new BytesRef(cursor.id()));
    return new Position(cursor.score(), dates.until(key) - 1);
  }
}
