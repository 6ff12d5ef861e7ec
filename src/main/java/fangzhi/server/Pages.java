package fangzhi.server;

import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Help;
import fangzhi.search.NothingFound;
import fangzhi.search.SearchRequest;
import fangzhi.search.SearchResult;
import fangzhi.server.view.SearchUrl;
import fangzhi.server.view.SearchView;
import io.javalin.http.Context;
import java.io.IOException;

/** The page the archive begins with, and results. */
final class Pages {
  private final ArchiveSearcher archive;
  private final NothingFound nothingFound;
  private final Templates templates;
  private final StartPage start;

  Pages(ArchiveSearcher archive, NothingFound nothingFound, StartPage start, Templates templates) {
    this.archive = archive;
    this.nothingFound = nothingFound;
    this.templates = templates;
    this.start = start;
  }

  void addTo(Routes routes) {
    routes.add("/", this::home);
  }

  private void home(Context context) throws IOException {
    if (StartPage.isMeant(context)) {
      start.answer(context);
    } else {
      search(context);
    }
  }

  private void search(Context context) throws IOException {
    SearchRequest request = Requests.search(context);
    SearchResult result = archive.search(request);
    Help help = nothingFound.help(request, result).orElse(null);
    SearchView view =
        SearchView.of(request, result, help, archive.articleCount(), Languages.of(context));
    String title = request.query().isBlank() ? view.named(Languages.of(context)) : request.query();
    SearchUrl search = new SearchUrl(request);
    templates.answer(context, "search.jte", title, search, view, search.feed());
  }
}
