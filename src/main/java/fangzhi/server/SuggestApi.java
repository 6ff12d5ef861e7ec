package fangzhi.server;

import fangzhi.search.Suggestions;
import fangzhi.server.json.SuggestionJson;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The JSON interface's suggestions for what is being typed. */
final class SuggestApi {
  private static final List<String> PARAMETERS = List.of("q");

  private final Suggestions suggestions;

  SuggestApi(Suggestions suggestions) {
    this.suggestions = suggestions;
  }

  void addTo(Routes routes) {
    routes.add("/api/v1/suggest", this::suggest);
  }

  private void suggest(Context context) throws IOException {
    String typed = SearchParameters.read(Requests.parameters(context, PARAMETERS)).query();
    context.json(
        Map.of("suggestions", suggestions.of(typed).stream().map(SuggestionJson::of).toList()));
  }
}
