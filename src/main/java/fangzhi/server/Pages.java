package fangzhi.server;

import fangzhi.model.ArchivedArticle;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.SearchRequest;
import fangzhi.search.SearchResult;
import fangzhi.server.view.ArticleView;
import fangzhi.server.view.SearchUrl;
import fangzhi.server.view.SearchView;
import io.javalin.http.Context;
import java.io.IOException;

/** The pages people read. */
final class Pages {
  private final ArchiveSearcher archive;
  private final Templates templates;

  Pages(ArchiveSearcher archive, Templates templates) {
    this.archive = archive;
    this.templates = templates;
  }

  void addTo(Routes routes) {
    routes.add("/", this::search);
    routes.add("/article/{id}", this::article);
  }

  private void search(Context context) throws IOException {
    SearchRequest request = Requests.search(context);
    SearchResult result = archive.search(request);
    SearchView view =
        SearchView.of(request, result, SearchParameters.MAX_REACHED, archive.articleCount());
    String title = request.query().isBlank() ? "方志" : request.query() + " · 方志";
    templates.answer(context, "search.jte", title, new SearchUrl(request), view);
  }

  private void article(Context context) throws IOException {
    ArchivedArticle found = Requests.article(context, archive);
    ArticleView view = ArticleView.of(found);
    templates.answer(context, "article.jte", view.title() + " · 方志", SearchUrl.ALL, view);
  }
}
