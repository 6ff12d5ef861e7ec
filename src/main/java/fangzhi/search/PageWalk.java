package fangzhi.search;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way down a result to the page that is asked for. A page far down is reached in strides, each
 * going on behind the last article of the one before, so that memory doesn't grow with the depth.
 */
final class PageWalk {
  private final ShownArticles articles;
  private final long total;
  private final SearchRequest request;
  private final OrderedArticles order;
  private final int stride;

  /** Articles before the page, counted from where the walk begins. */
  private final long passed;

  private final @Nullable Position start;

  /**
   * @param total how many the articles are
   * @param stride articles passed at once
   * @throws BadCursorException if the request's cursor isn't one of its search
   */
  PageWalk(
      ShownArticles articles, OrderedArticles order, long total, SearchRequest request, int stride)
      throws IOException {
    this.stride = stride;
    this.articles = articles;
    this.total = total;
    this.request = request;
    this.order = order;
    this.passed = (request.page() - 1L) * request.size();
    String after = request.after();
    this.start = after == null ? null : order.at(Cursor.read(after, request));
  }

  /**
   * A page.
   *
   * @param next the token of the place behind it, null at the result's end
   */
  record Page(List<FoundArticle> found, @Nullable String next) {
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
    Position last = start;
    while (walked < passed) {
      List<FoundArticle> found = articles.behind(last, (int) Math.min(stride, passed - walked));
      walked += found.size();
      last = found.getLast().position();
    }
    return page(articles.behind(last, request.size() + 1), 0);
  }

  /** The page that begins at an article of those found. */
  private Page page(List<FoundArticle> found, int begin) throws IOException {
    int end = Math.min(begin + request.size(), found.size());
    if (begin >= end) {
      return Page.NOTHING;
    }
    List<FoundArticle> page = found.subList(begin, end);
    Position last = page.getLast().position();
    return new Page(page, end < found.size() ? order.cursor(last).token(request) : null);
  }
}
