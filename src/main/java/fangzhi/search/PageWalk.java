package fangzhi.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * The way down a result to the page that is asked for. A page far down is reached in strides, each
 * going on behind the last article of the one before, so that memory doesn't grow with the depth.
 */
final class PageWalk {
  /** Articles passed at once. One of 150 bytes on the heap, these are some 7 MB. */
  private static final int STRIDE = 50_000;

  private final IndexSearcher searcher;
  private final Query query;
  private final SearchRequest request;
  private final Order order;

  /** Articles before the page, counted from where the walk begins. */
  private final long passed;

  private final @Nullable FieldDoc start;

  /**
   * @throws BadCursorException if the request's cursor isn't one of its search
   */
  PageWalk(IndexSearcher searcher, Query query, SearchRequest request) {
    this.searcher = searcher;
    this.query = query;
    this.request = request;
    this.order = Order.of(request.sort());
    this.passed = (request.page() - 1L) * request.size();
    String after = request.after();
    int maxDoc = searcher.getIndexReader().maxDoc();
    this.start = after == null ? null : order.at(Cursor.read(after, request), maxDoc);
  }

  /**
   * A page.
   *
   * @param next the token of the place behind it, null at the result's end
   */
  record Page(List<FieldDoc> found, @Nullable String next) {
    private static final Page NOTHING = new Page(List.of(), null);
  }

  /** Where the first search goes on. */
  @Nullable FieldDoc start() {
    return start;
  }

  /** Articles that the first search has to find, in the walk's order. */
  int firstStride() throws IOException {
    if (isNear()) {
      return (int) passed + request.size() + 1;
    }
    // What is behind the end is told without a walk.
    return passed < searcher.count(query) ? (int) Math.min(STRIDE, passed) : 1;
  }

  private boolean isNear() {
    return passed + request.size() < STRIDE;
  }

  /**
   * The page.
   *
   * @param first what the first search found
   */
  Page page(TopFieldDocs first) throws IOException {
    if (isNear()) {
      return page(first.scoreDocs, (int) passed);
    }
    return passed < first.totalHits.value() ? farPage(first.scoreDocs) : Page.NOTHING;
  }

  private Page farPage(ScoreDoc[] first) throws IOException {
    long walked = first.length;
    FieldDoc last = (FieldDoc) first[first.length - 1];
    while (walked < passed) {
      ScoreDoc[] stride = behind(last, (int) Math.min(STRIDE, passed - walked));
      walked += stride.length;
      last = (FieldDoc) stride[stride.length - 1];
    }
    return page(behind(last, request.size() + 1), 0);
  }

  /** The page that begins at an article of those found. */
  private Page page(ScoreDoc[] found, int begin) {
    int end = Math.min(begin + request.size(), found.length);
    if (begin >= end) {
      return Page.NOTHING;
    }
    List<FieldDoc> page = Arrays.stream(found, begin, end).map(FieldDoc.class::cast).toList();
    String next = end < found.length ? order.behind(page.getLast()).token(request) : null;
    return new Page(page, next);
  }

  /** The articles that follow one. */
  private ScoreDoc[] behind(@Nullable FieldDoc last, int number) throws IOException {
    return searcher.search(
            query, new TopFieldCollectorManager(order.fields(), number, last, Integer.MAX_VALUE))
        .scoreDocs;
  }
}
