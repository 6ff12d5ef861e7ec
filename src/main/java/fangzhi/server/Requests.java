package fangzhi.server;

import fangzhi.model.ArchivedArticle;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.SearchRequest;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/**
 * What a request asks for. The JSON interface knows all its parameters; an address of a page may
 * carry others, such as those that count clicks.
 */
final class Requests {
  private Requests() {}

  /** Whether the caller is a program. */
  static boolean isApi(Context context) {
    return context.path().startsWith("/api/");
  }

  static SearchRequest search(Context context) {
    String query = context.queryString();
    return SearchParameters.read(
        isApi(context)
            ? QueryString.onlyKnown(query, SearchParameters.NAMES)
            : QueryString.known(query, SearchParameters.NAMES));
  }

  static ArchivedArticle article(Context context, ArchiveSearcher archive) throws IOException {
    if (isApi(context)) {
      QueryString.onlyKnown(context.queryString(), List.of());
    }
    String id = context.pathParam("id");
    return archive.article(id).orElseThrow(() -> new NoSuchArticleException(id));
  }
}
