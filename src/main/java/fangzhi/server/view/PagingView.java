package fangzhi.server.view;

import fangzhi.search.SearchRequest;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The way through a long result.
 *
 * @param pages the pages around the current one, which is marked
 * @param last number of the last page that can be reached
 */
public record PagingView(
    @Nullable String previous, @Nullable String next, List<Link> pages, int current, int last) {
  private static final int AROUND = 2;

  static PagingView of(SearchUrl search, long total, int maxReached) {
    SearchRequest request = search.request();
    return of(page -> search.at(page).href(), request.page(), request.size(), total, maxReached);
  }

  /**
   * Through pages whose addresses a function tells.
   *
   * @param current the page shown, counted from 1
   * @param size items a page
   * @param total all items
   * @param maxReached items that paging reaches
   */
  static PagingView of(
      IntFunction<String> address, int current, int size, long total, int maxReached) {
    long reached = Math.min(total, (long) maxReached / size * size);
    int last = (int) Math.max(1, (reached + size - 1) / size);
    return new PagingView(
        current > 1 ? address.apply(Math.min(current - 1, last)) : null,
        current < last ? address.apply(current + 1) : null,
        around(address, current, last),
        current,
        last);
  }

  private static List<Link> around(IntFunction<String> address, int current, int last) {
    return IntStream.rangeClosed(Math.max(1, current - AROUND), Math.min(last, current + AROUND))
        .mapToObj(page -> new Link("" + page, address.apply(page), page == current))
        .toList();
  }
}
