package fangzhi.server.view;

import fangzhi.search.Facet;
import fangzhi.search.FacetRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The address of the values of a facet in a search.
 *
 * @param contains a part of them, blank for all
 * @param page counted from 1
 */
record FacetUrl(
    Facet facet, SearchUrl search, String contains, FacetRequest.Order order, int page) {

  /** All values of a facet. */
  static FacetUrl all(Facet facet, SearchUrl search) {
    return new FacetUrl(facet, search, "", FacetRequest.Order.standard(facet), 1);
  }

  FacetUrl in(FacetRequest.Order another) {
    return new FacetUrl(facet, search, contains, another, 1);
  }

  FacetUrl at(int another) {
    return new FacetUrl(facet, search, contains, order, another);
  }

  /** The address without its parameters. */
  String action() {
    return "/facet/" + facet.parameter();
  }

  /** What a form that sets {@code contains} has to keep. */
  List<SearchUrl.Parameter> kept() {
    List<SearchUrl.Parameter> kept = new ArrayList<>(search.keptBeside());
    if (order != FacetRequest.Order.standard(facet)) {
      kept.add(new SearchUrl.Parameter("order", order.word()));
    }
    return kept;
  }

  /** The address, percent-encoded. */
  String href() {
    List<SearchUrl.Parameter> parameters = new ArrayList<>(kept());
    if (!contains.isBlank()) {
      parameters.add(new SearchUrl.Parameter("contains", contains));
    }
    if (page != 1) {
      parameters.add(new SearchUrl.Parameter("page", Integer.toString(page)));
    }
    return parameters.isEmpty()
        ? action()
        : parameters.stream()
            .map(SearchUrl.Parameter::encoded)
            .collect(Collectors.joining("&", action() + "?", ""));
  }
}
