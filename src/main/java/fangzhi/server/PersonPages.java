package fangzhi.server;

import fangzhi.search.NamedPerson;
import fangzhi.search.People;
import fangzhi.search.SearchRequest;
import fangzhi.search.SearchResult;
import fangzhi.server.view.PersonView;
import fangzhi.server.view.SearchUrl;
import fangzhi.server.view.StoryList;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The pages of people. */
final class PersonPages {
  private static final List<String> PARAMETERS = List.of("name", "page");

  private final People people;
  private final Templates templates;

  PersonPages(People people, Templates templates) {
    this.people = people;
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
    PersonView view =
        PersonView.of(
            person, people.titles(person), stories, request.page(), Languages.of(context));
    templates.answer(context, "person.jte", person.name(), SearchUrl.ALL, view);
  }
}
