package fangzhi.server;

import fangzhi.place.Level;
import fangzhi.search.Communities;
import fangzhi.search.FiledPlace;
import fangzhi.search.SearchRequest;
import fangzhi.search.SearchResult;
import fangzhi.server.view.CommunitiesView;
import fangzhi.server.view.CommunityUrl;
import fangzhi.server.view.CommunityView;
import fangzhi.server.view.SearchUrl;
import fangzhi.server.view.StoryList;
import fangzhi.server.view.Texts;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages and feeds of communities and of the units above them. */
final class CommunityPages {
  private static final List<String> LIST_PARAMETERS = List.of("q");
  private static final List<String> ONE_PARAMETERS = List.of("path", "page");

  /** Places shown for a query. */
  private static final int FOUND = 50;

  private final Communities communities;
  private final Templates templates;

  CommunityPages(Communities communities, Templates templates) {
    this.communities = communities;
    this.templates = templates;
  }

  void addTo(Routes routes) {
    routes.add("/community", this::list);
    routes.add("/community/{code}", this::community);
    routes.add("/community/{code}/feed.atom", this::feed);
  }

  /** A query that means one place leads straight to it. */
  private void list(Context context) throws IOException {
    String query = SearchParameters.read(Requests.parameters(context, LIST_PARAMETERS)).query();
    Optional<FiledPlace> only = communities.only(query);
    if (only.isPresent()) {
      context.redirect(CommunityUrl.of(only.get()).page());
      return;
    }
    Texts texts = Languages.of(context);
    CommunitiesView view =
        query.isBlank()
            ? new CommunitiesView("", List.of(), cities(texts))
            : CommunitiesView.found(query, communities.find(query, FOUND), texts);
    templates.answer(context, "communities.jte", texts.get("places.title"), SearchUrl.ALL, view);
  }

  private List<CommunitiesView.City> cities(Texts texts) throws IOException {
    List<CommunitiesView.City> cities = new ArrayList<>();
    for (FiledPlace city : communities.cities()) {
      List<CommunitiesView.County> counties = new ArrayList<>();
      for (FiledPlace county : communities.below(city.path())) {
        counties.add(CommunitiesView.County.of(county, towns(county), texts));
      }
      cities.add(CommunitiesView.City.of(city, counties, texts));
    }
    return cities;
  }

  /** Villages that lie in a county or zone itself are left to its page. */
  private List<FiledPlace> towns(FiledPlace county) throws IOException {
    return communities.below(county.path()).stream()
        .filter(place -> place.level() == Level.TOWN)
        .toList();
  }

  private void community(Context context) throws IOException {
    Map<String, List<String>> parameters = Requests.parameters(context, ONE_PARAMETERS);
    SearchRequest request = SearchParameters.read(parameters);
    FiledPlace place = Requests.place(context, parameters, communities);
    SearchResult stories = communities.stories(place, request.page(), StoryList.SIZE, null);
    CommunityView view =
        CommunityView.of(
            place, communities.around(place), stories, request.page(), Languages.of(context));
    String title = place.name();
    templates.answer(context, "community.jte", title, SearchUrl.ALL, view, view.feed());
  }

  private void feed(Context context) throws IOException {
    Map<String, List<String>> parameters = Requests.parameters(context, ONE_PARAMETERS);
    FiledPlace place = Requests.place(context, parameters, communities);
    SearchResult stories = communities.stories(place, 1, AtomFeed.ENTRIES, null);
    CommunityUrl url = CommunityUrl.of(place);
    String subtitle = place.path().replace("/", " › ");
    AtomFeed.Head head = new AtomFeed.Head(place.name(), subtitle, url.feed(), url.page());
    AtomFeed.answer(context, head, stories.hits());
  }
}
