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
 * @param last number of the last page
 */
public record PagingView(
    @Nullable String previous, @Nullable String next, List<Link> pages, int current, int last) {
  private static final int AROUND = 2;

  static PagingView of(SearchUrl search, long total) {
    SearchRequest request = search.request();
    return of(page -> search.at(page).href(), request.page(), request.size(), total);
  }

  /**
   * Through pages whose addresses a function tells.
   *
   * @param current the page shown, counted from 1
   * @param size items a page
   * @param total all items
   */
  static PagingView of(IntFunction<String> address, int current, int size, long total) {
    int last = (int) Math.max(1, (total + size - 1) / size);
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
