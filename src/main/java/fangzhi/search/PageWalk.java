package fangzhi.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/**
 * The way down a result to the page that is asked for. A page far down is reached in strides, each
 * going on behind the last article of the one before, so that memory doesn't grow with the depth.
 */
final class PageWalk {
  private final IndexSearcher searcher;
  private final Query query;
  private final long total;
  private final SearchRequest request;
  private final Order order;
  private final int stride;

  /** Articles before the page, counted from where the walk begins. */
  private final long passed;

  private final @Nullable FieldDoc start;

  /**
   * @param total articles that the query finds
   * @param stride articles passed at once
   * @throws BadCursorException if the request's cursor isn't one of its search
   */
  PageWalk(IndexSearcher searcher, Query query, long total, SearchRequest request, int stride) {
    this.stride = stride;
    this.searcher = searcher;
    this.query = query;
    this.total = total;
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

  Page page() throws IOException {
    if (passed >= total) {
      return Page.NOTHING;
    }
    return passed + request.size() < stride
        ? page(behind(start, (int) passed + request.size() + 1), (int) passed)
        : farPage();
  }

  private Page farPage() throws IOException {
    long walked = 0;
    FieldDoc last = start;
    while (walked < passed) {
      ScoreDoc[] found = behind(last, (int) Math.min(stride, passed - walked));
      walked += found.length;
      last = (FieldDoc) found[found.length - 1];
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

  private ScoreDoc[] behind(@Nullable FieldDoc last, int number) throws IOException {
    return order.behind(last, searcher, query, number);
  }
}
