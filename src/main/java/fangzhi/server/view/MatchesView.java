package fangzhi.server.view;

import fangzhi.search.Marks;
import org.jspecify.annotations.Nullable;

/**
 * What a search found in the article shown.
 *
 * @param count how many places are marked
 * @param first the address of the first of them, null where there is none
 * @param back the address of the search
 */
public record MatchesView(int count, @Nullable String first, String back) {

  static @Nullable MatchesView of(Marks marks, SearchUrl search) {
    if (search.equals(SearchUrl.ALL)) {
      return null;
    }
    int count = marks.count();
    return new MatchesView(count, count == 0 ? null : "#" + Jump.anchor(1), search.href());
  }
}
