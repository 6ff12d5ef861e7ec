package fangzhi.server.view;

import fangzhi.search.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * Whether similar articles are shown behind the first of them.
 *
 * @param cards how many articles are shown then, written out; empty where each is shown for itself
 * @param other the address of the same search the other way
 */
public record GroupingView(String cards, String other) {

  /** Null where nothing that is found is similar. */
  static @Nullable GroupingView of(SearchUrl search, SearchResult result, Texts texts) {
    boolean grouped = search.request().grouped();
    if (grouped && result.cards() == result.total()) {
      return null;
    }
    String cards = grouped ? texts.number(result.cards()) : "";
    return new GroupingView(cards, search.grouped(!grouped).href());
  }
}
