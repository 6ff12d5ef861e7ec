package fangzhi.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.jspecify.annotations.Nullable;

/**
 * The way down a result to the page that is asked for. A page far down is reached in strides, each
 * going on behind the last article of the one before, so that memory doesn't grow with the depth.
 */
final class PageWalk {
  private final ShownArticles articles;
  private final long total;
  private final SearchRequest request;
  private final Order order;
  private final int stride;

  /** Articles before the page, counted from where the walk begins. */
  private final long passed;

  private final @Nullable FieldDoc start;

  /**
   * @param total how many the articles are
   * @param maxDoc documents of the index
   * @param stride articles passed at once
   * @throws BadCursorException if the request's cursor isn't one of its search
   */
  PageWalk(ShownArticles articles, long total, int maxDoc, SearchRequest request, int stride) {
    this.stride = stride;
    this.articles = articles;
    this.total = total;
    this.request = request;
    this.order = Order.of(request.sort());
    this.passed = (request.page() - 1L) * request.size();
    String after = request.after();
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
        ? page(articles.behind(start, (int) passed + request.size() + 1), (int) passed)
        : farPage();
  }

  private Page farPage() throws IOException {
    long walked = 0;
    FieldDoc last = start;
    while (walked < passed) {
      List<FieldDoc> found = articles.behind(last, (int) Math.min(stride, passed - walked));
      walked += found.size();
      last = found.getLast();
    }
    return page(articles.behind(last, request.size() + 1), 0);
  }

  /** The page that begins at an article of those found. */
  private Page page(List<FieldDoc> found, int begin) {
    int end = Math.min(begin + request.size(), found.size());
    if (begin >= end) {
      return Page.NOTHING;
    }
    List<FieldDoc> page = found.subList(begin, end);
    String next = end < found.size() ? order.behind(page.getLast()).token(request) : null;
    return new Page(page, next);
  }
}
