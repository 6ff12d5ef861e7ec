package fangzhi.server.view;

import java.util.List;
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
    int size = search.request().size();
    int current = search.request().page();
    long reached = Math.min(total, (long) maxReached / size * size);
    int last = (int) Math.max(1, (reached + size - 1) / size);
    return new PagingView(
        current > 1 ? search.at(Math.min(current - 1, last)).href() : null,
        current < last ? search.at(current + 1).href() : null,
        around(search, current, last),
        current,
        last);
  }

  private static List<Link> around(SearchUrl search, int current, int last) {
    return IntStream.rangeClosed(Math.max(1, current - AROUND), Math.min(last, current + AROUND))
        .mapToObj(page -> new Link("" + page, search.at(page).href(), page == current))
        .toList();
  }
}
