package fangzhi.server.view;

import fangzhi.search.Facet;
import fangzhi.search.FacetPage;
import fangzhi.search.FacetRequest;
import java.util.Arrays;
import java.util.List;

/**
 * The page of a facet's values in a search.
 *
 * @param query what was typed, maybe empty
 * @param chips what else is chosen
 * @param back the address of the search
 * @param total how many values, written out
 * @param action where a part of a value is searched, with {@code kept}
 */
public record FacetPageView(
    String title,
    String query,
    List<Chip> chips,
    String back,
    String total,
    String contains,
    String action,
    List<SearchUrl.Parameter> kept,
    List<Link> orders,
    List<FacetView.Item> items,
    PagingView paging) {

  /** Of what was found for a request. */
  public static FacetPageView of(FacetRequest request, FacetPage page, Texts texts) {
    SearchUrl search = new SearchUrl(request.search()).at(1);
    FacetUrl url =
        new FacetUrl(request.facet(), search, request.contains(), request.order(), request.page());
    return new FacetPageView(
        texts.title(request.facet()),
        request.search().query(),
        Chip.of(search, texts),
        search.href(),
        texts.number(page.total()),
        request.contains(),
        url.action(),
        url.kept(),
        orders(url, texts),
        items(request.facet(), page, search, texts),
        PagingView.of(
            number -> url.at(number).href(), request.page(), request.size(), page.total()));
  }

  private static List<Link> orders(FacetUrl url, Texts texts) {
    return Arrays.stream(FacetRequest.Order.values())
        .map(order -> new Link(texts.order(order), url.in(order).href(), order == url.order()))
        .toList();
  }

  private static List<FacetView.Item> items(
      Facet facet, FacetPage page, SearchUrl search, Texts texts) {
    return page.values().stream()
        .map(
            value ->
                new FacetView.Item(
                    texts.whole(facet, value.value()),
                    search.toggled(facet, value.value()).href(),
                    texts.number(value.count()),
                    0,
                    value.selected()))
        .toList();
  }
}
