package fangzhi.server;

import fangzhi.export.ArticleJson;
import fangzhi.model.ArchivedArticle;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.NothingFound;
import fangzhi.search.SearchRequest;
import fangzhi.search.SearchResult;
import fangzhi.server.json.ResultJson;
import io.javalin.http.Context;
import java.io.IOException;

/** The JSON interface. */
final class Api {
  private final ArchiveSearcher archive;
  private final NothingFound nothingFound;

  Api(ArchiveSearcher archive, NothingFound nothingFound) {
    this.archive = archive;
    this.nothingFound = nothingFound;
  }

  void addTo(Routes routes) {
    routes.add("/api/v1/articles", this::search);
    routes.add("/api/v1/articles/{id}", this::article);
  }

  private void search(Context context) throws IOException {
    SearchRequest request = Requests.search(context);
    SearchResult result = archive.searchInTime(request);
    context.json(ResultJson.of(result, nothingFound.help(request, result).orElse(null)));
  }

  private void article(Context context) throws IOException {
    ArchivedArticle found = Requests.article(context, archive);
    context.json(ArticleJson.of(found));
  }
}
