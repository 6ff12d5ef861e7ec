package fangzhi.server;

import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Communities;
import fangzhi.search.FiledPlace;
import fangzhi.search.Help;
import fangzhi.search.NothingFound;
import fangzhi.search.People;
import fangzhi.search.SearchRequest;
import fangzhi.search.SearchResult;
import fangzhi.server.view.CommunityUrl;
import fangzhi.server.view.Link;
import fangzhi.server.view.PercentEncoding;
import fangzhi.server.view.PersonUrl;
import fangzhi.server.view.SearchUrl;
import fangzhi.server.view.SearchView;
import fangzhi.server.view.Texts;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The page the archive begins with, and results. */
final class Pages {
  private final ArchiveSearcher archive;
  private final Communities communities;
  private final People people;
  private final NothingFound nothingFound;
  private final Templates templates;
  private final StartPage start;

  Pages(
      ArchiveSearcher archive,
      Communities communities,
      People people,
      NothingFound nothingFound,
      StartPage start,
      Templates templates) {
    this.communities = communities;
    this.people = people;
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
    SearchResult result = archive.searchInTime(request);
    Help help = nothingFound.help(request, result).orElse(null);
    Texts texts = Languages.of(context);
    List<Link> pages = pagesOf(request.query());
    SearchView view = SearchView.of(request, result, help, pages, archive.articleCount(), texts);
    String title = request.query().isBlank() ? view.named(texts) : request.query();
    SearchUrl search = new SearchUrl(request);
    templates.answer(context, "search.jte", title, search, view, search.feed());
  }

  /** The pages of the place and of the person that a query names. */
  private List<Link> pagesOf(String query) throws IOException {
    List<Link> pages = new ArrayList<>();
    List<FiledPlace> places = communities.meant(query);
    if (places.size() == 1) {
      pages.add(Link.to(places.getFirst().name(), CommunityUrl.of(places.getFirst()).page()));
    } else if (!places.isEmpty()) {
      pages.add(Link.to(query, "/community?q=" + PercentEncoding.of(query)));
    }
    people
        .named(query)
        .ifPresent(
            person -> pages.add(Link.to(person.name(), new PersonUrl(person.name()).page())));
    return pages;
  }
}
