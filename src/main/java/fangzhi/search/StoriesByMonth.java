package fangzhi.search;

import java.io.IOException;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The stories that have one value of a facet, such as those of a place or a person.
 *
 * @param result one page of them, newest first, with the values they are counted by
 * @param months how many there are a month, undated ones left out
 */
public record StoriesByMonth(SearchResult result, SortedMap<YearMonth, Integer> months) {

  /**
   * The stories of any of some values.
   *
   * @param page counted from 1
   * @param size stories a page
   */
  static StoriesByMonth of(
      ArchiveSearcher archive, Facet facet, List<String> values, int page, int size)
      throws IOException {
    SearchResult result = archive.search(request(facet, values, List.of(), page, size));
    List<String> years =
        result.facets().getOrDefault(Facet.MONTH, List.of()).stream()
            .map(FacetValue::value)
            .filter(value -> value.indexOf('/') < 0)
            .toList();
    SearchResult months = archive.search(request(facet, values, years, 1, 1));
    return new StoriesByMonth(result, counts(months.facets().getOrDefault(Facet.MONTH, List.of())));
  }

  /** Chosen years are opened: their months are counted, too. */
  private static SearchRequest request(
      Facet facet, List<String> values, List<String> years, int page, int size) {
    Map<Facet, List<String>> selected = new EnumMap<>(Facet.class);
    selected.put(facet, values);
    selected.put(Facet.MONTH, years);
    return new SearchRequest("", selected, null, null, Sort.NEWEST, page, size);
  }

  private static SortedMap<YearMonth, Integer> counts(List<FacetValue> yearsAndMonths) {
    SortedMap<YearMonth, Integer> months = new TreeMap<>();
    for (FacetValue value : yearsAndMonths) {
      if (value.value().indexOf('/') > 0 && value.count() > 0) {
        months.put(YearMonth.parse(value.label()), value.count());
      }
    }
    return months;
  }
}
