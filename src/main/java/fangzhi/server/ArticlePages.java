package fangzhi.server;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Mentions;
import fangzhi.model.Occurrence;
import fangzhi.model.PlacePath;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Communities;
import fangzhi.search.Marks;
import fangzhi.search.SearchRequest;
import fangzhi.server.view.ArticleView;
import fangzhi.server.view.CommunityUrl;
import fangzhi.server.view.SearchUrl;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The pages of articles, each with its source beside it. */
final class ArticlePages {
  private final ArchiveSearcher archive;
  private final Communities communities;
  private final Templates templates;

  ArticlePages(ArchiveSearcher archive, Communities communities, Templates templates) {
    this.archive = archive;
    this.communities = communities;
    this.templates = templates;
  }

  void addTo(Routes routes) {
    routes.add("/article/{id}", this::article);
  }

  private void article(Context context) throws IOException {
    ArchivedArticle found = Requests.article(context, archive);
    SearchRequest request = Requests.search(context);
    Marks marks = request.query().isBlank() ? Marks.NONE : archive.marks(found, request);
    SearchUrl search = new SearchUrl(request);
    ArticleView.Around around =
        new ArticleView.Around(
            archive.similar(found.id()), archive.related(found), archive.pages(found));
    Map<String, String> placePages = placePages(found.article().mentions());
    ArticleView view =
        ArticleView.of(found, around, placePages, marks, search, Languages.of(context));
    templates.answer(context, "article.jte", view.title(), search, view);
  }

  /** The pages of the places an article names, and of those above them, by path. */
  private Map<String, String> placePages(Mentions mentions) throws IOException {
    Set<String> paths = new LinkedHashSet<>(mentions.places());
    paths.addAll(mentions.placesInPassing());
    mentions.occurrences().stream()
        .filter(occurrence -> occurrence.type() == Occurrence.Type.PLACE)
        .map(Occurrence::target)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .forEach(paths::add);
    Map<String, String> pages = new LinkedHashMap<>();
    for (String path : paths) {
      for (String above : PlacePath.allAbove(path)) {
        addPage(pages, above);
      }
      addPage(pages, path);
    }
    return pages;
  }

  private void addPage(Map<String, String> pages, String path) throws IOException {
    if (!pages.containsKey(path)) {
      communities.ofPath(path).ifPresent(p -> pages.put(path, CommunityUrl.of(p).page()));
    }
  }
}
