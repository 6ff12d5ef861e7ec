package fangzhi.server;

import fangzhi.search.Communities;
import fangzhi.search.FiledPlace;
import fangzhi.search.SearchRequest;
import fangzhi.search.SearchResult;
import fangzhi.server.json.CommunityJson;
import fangzhi.server.json.PlaceJson;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The JSON interface's places. */
final class CommunityApi {
  private static final List<String> LIST_PARAMETERS = List.of("q", "size");
  private static final List<String> ONE_PARAMETERS =
      List.of("path", "page", "size", SearchParameters.AFTER);

  private final Communities communities;

  CommunityApi(Communities communities) {
    this.communities = communities;
  }

  void addTo(Routes routes) {
    routes.add("/api/v1/communities", this::find);
    routes.add("/api/v1/communities/{code}", this::community);
  }

  private void find(Context context) throws IOException {
    SearchRequest request = SearchParameters.read(Requests.parameters(context, LIST_PARAMETERS));
    List<FiledPlace> found =
        request.query().isBlank()
            ? communities.cities()
            : communities.find(request.query(), request.size());
    context.json(Map.of("communities", found.stream().map(PlaceJson::of).toList()));
  }

  private void community(Context context) throws IOException {
    Map<String, List<String>> parameters = Requests.parameters(context, ONE_PARAMETERS);
    SearchRequest request = SearchParameters.read(parameters);
    FiledPlace place = Requests.place(context, parameters, communities);
    SearchResult stories =
        communities.stories(place, request.page(), request.size(), request.after());
    context.json(CommunityJson.of(place, communities.around(place), stories));
  }
}
