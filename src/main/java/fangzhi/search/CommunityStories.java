package fangzhi.search;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The stories of a place.
 *
 * @param result one page of them, newest first, with the values they are counted by
 * @param months how many there are a month, undated ones left out
 */
public record CommunityStories(SearchResult result, SortedMap<YearMonth, Integer> months) {

  static CommunityStories of(SearchResult result, List<FacetValue> yearsAndMonths) {
    SortedMap<YearMonth, Integer> months = new TreeMap<>();
    for (FacetValue value : yearsAndMonths) {
      if (value.value().indexOf('/') > 0 && value.count() > 0) {
        months.put(YearMonth.parse(value.label()), value.count());
      }
    }
    return new CommunityStories(result, months);
  }
}
