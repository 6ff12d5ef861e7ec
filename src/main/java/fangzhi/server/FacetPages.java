package fangzhi.server;

import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Facet;
import fangzhi.search.FacetPage;
import fangzhi.search.FacetRequest;
import fangzhi.search.SearchRequest;
import fangzhi.server.json.FacetJson;
import fangzhi.server.view.FacetPageView;
import fangzhi.server.view.SearchUrl;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All values of a facet in a search, as pages and in the JSON interface. */
final class FacetPages {
  private static final List<String> NAMES =
      Stream.concat(SearchParameters.NAMES.stream(), Stream.of("contains", "order")).toList();

  /** Values a page. */
  private static final int SIZE = 100;

  private final ArchiveSearcher archive;
  private final Templates templates;

  FacetPages(ArchiveSearcher archive, Templates templates) {
    this.archive = archive;
    this.templates = templates;
  }

  void addTo(Routes routes) {
    routes.add("/facet/{name}", this::page);
    routes.add("/api/v1/facets/{name}", this::values);
  }

  private void page(Context context) throws IOException {
    FacetRequest request = request(context, SIZE);
    FacetPageView view = FacetPageView.of(request, archive.facet(request), Languages.of(context));
    SearchUrl search = new SearchUrl(request.search());
    templates.answer(context, "facetpage.jte", view.title(), search, view);
  }

  private void values(Context context) throws IOException {
    Map<String, List<String>> parameters = Requests.parameters(context, NAMES);
    FacetRequest request = request(context, SearchParameters.read(parameters).size());
    FacetPage page = archive.facet(request);
    context.json(new FacetJson(request.facet().parameter(), page.total(), page.values()));
  }

  private static FacetRequest request(Context context, int size) {
    Facet facet = facet(context.pathParam("name"));
    Map<String, List<String>> parameters = Requests.parameters(context, NAMES);
    SearchRequest search = SearchParameters.read(parameters);
    return new FacetRequest(
        facet,
        search,
        SearchParameters.text(parameters, "contains"),
        SearchParameters.order(parameters, facet),
        search.page(),
        size);
  }

  private static Facet facet(String name) {
    return Arrays.stream(Facet.values())
        .filter(facet -> facet.parameter().equals(name))
        .findFirst()
        .orElseThrow(() -> NotFoundException.facet(name));
  }
}
