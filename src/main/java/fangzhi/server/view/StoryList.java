package fangzhi.server.view;

import fangzhi.search.SearchResult;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The stories of a place or a person: a page of them, and how many there are a month.
 *
 * @param total all of them, written out
 */
public record StoryList(
    String total, @Nullable ChartView chart, List<CardView> cards, PagingView paging) {
  /** Stories a page: few enough for an old phone. */
  public static final int SIZE = 10;

  /**
   * Of stories found, {@link #SIZE} a page.
   *
   * @param page counted from 1
   * @param address tells the address of a page
   */
  static StoryList of(SearchResult stories, int page, IntFunction<String> address, Texts texts) {
    long total = stories.total();
    return new StoryList(
        texts.number(total),
        ChartView.of(stories.months(), texts),
        stories.hits().stream().map(hit -> CardView.of(hit, SearchUrl.ALL, texts)).toList(),
        PagingView.of(address, page, SIZE, total));
  }
}
