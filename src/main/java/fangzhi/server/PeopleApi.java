package fangzhi.server;

import fangzhi.search.NamedPerson;
import fangzhi.search.People;
import fangzhi.search.SearchRequest;
import fangzhi.search.SearchResult;
import fangzhi.server.json.PersonJson;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The JSON interface's people. */
final class PeopleApi {
  private static final List<String> LIST_PARAMETERS = List.of("q", "size");
  private static final List<String> ONE_PARAMETERS =
      List.of("name", "page", "size", SearchParameters.AFTER);

  private final People people;

  PeopleApi(People people) {
    this.people = people;
  }

  void addTo(Routes routes) {
    routes.add("/api/v1/people", this::find);
    routes.add("/api/v1/people/{name}", this::person);
  }

  private void find(Context context) throws IOException {
    SearchRequest request = SearchParameters.read(Requests.parameters(context, LIST_PARAMETERS));
    List<NamedPerson> found = people.find(request.query(), request.size());
    context.json(Map.of("people", found.stream().map(PersonJson.Item::of).toList()));
  }

  private void person(Context context) throws IOException {
    Map<String, List<String>> parameters = Requests.parameters(context, ONE_PARAMETERS);
    SearchRequest request = SearchParameters.read(parameters);
    NamedPerson person = Requests.person(context, parameters, people);
    SearchResult stories = people.stories(person, request.page(), request.size(), request.after());
    context.json(PersonJson.of(person, people.context(person).titles(), stories));
  }
}
