package fangzhi.server;

import fangzhi.search.Communities;
import fangzhi.search.FacetValue;
import fangzhi.search.NamedPerson;
import fangzhi.search.People;
import fangzhi.search.PersonContext;
import fangzhi.search.SearchRequest;
import fangzhi.search.SearchResult;
import fangzhi.server.view.CommunityUrl;
import fangzhi.server.view.PersonView;
import fangzhi.server.view.SearchUrl;
import fangzhi.server.view.StoryList;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of people. */
final class PersonPages {
  private static final List<String> PARAMETERS = List.of("name", "page");

  private final People people;
  private final Communities communities;
  private final Templates templates;

  PersonPages(People people, Communities communities, Templates templates) {
    this.people = people;
    this.communities = communities;
    this.templates = templates;
  }

  void addTo(Routes routes) {
    routes.add("/person/{name}", this::person);
  }

  private void person(Context context) throws IOException {
    Map<String, List<String>> parameters = Requests.parameters(context, PARAMETERS);
    SearchRequest request = SearchParameters.read(parameters);
    NamedPerson person = Requests.person(context, parameters, people);
    SearchResult stories = people.stories(person, request.page(), StoryList.SIZE, null);
    PersonContext around = people.context(person);
    Map<String, String> places = placePages(around.places());
    PersonView view =
        PersonView.of(person, around, places, stories, request.page(), Languages.of(context));
    templates.answer(context, "person.jte", person.name(), SearchUrl.ALL, view, view.feed());
  }

  /** The addresses of the pages of places, by path; some have none. */
  private Map<String, String> placePages(List<FacetValue> places) throws IOException {
    Map<String, String> pages = new LinkedHashMap<>();
    for (FacetValue place : places.subList(0, Math.min(PersonView.NAMES, places.size()))) {
      communities
          .ofPath(place.value())
          .ifPresent(filed -> pages.put(place.value(), CommunityUrl.of(filed).page()));
    }
    return pages;
  }
}
