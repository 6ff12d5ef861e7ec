package fangzhi.server.json;

import fangzhi.search.Way;
import fangzhi.server.view.SearchUrl;
import org.jspecify.annotations.Nullable;

/**
 * Another search that finds something.
 *
 * @param articles how many it finds
 * @param url the address of its page
 */
public record WayJson(String query, int articles, String url) {

  static @Nullable WayJson of(@Nullable Way way) {
    return way == null
        ? null
        : new WayJson(way.request().query(), way.articles(), new SearchUrl(way.request()).href());
  }
}
