package fangzhi.search;

import java.util.List;
import java.util.Map;

/** Requests for tests. */
final class Requests {
  private Requests() {}

  static SearchRequest query(String query) {
    return of(query, Map.of(), Sort.RELEVANCE);
  }

  static SearchRequest of(String query, Map<Facet, List<String>> selected, Sort sort) {
    return SearchRequest.of(query).withSelected(selected).withSort(sort).withSize(100);
  }

  static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.found().id()).toList();
  }
}
