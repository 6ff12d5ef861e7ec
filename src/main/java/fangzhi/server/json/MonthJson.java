package fangzhi.server.json;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;

/**
 * The stories of a month.
 *
 * @param month YYYY-MM
 */
public record MonthJson(String month, int stories) {

  static List<MonthJson> of(SortedMap<YearMonth, Integer> months) {
    return months.entrySet().stream()
        .map(month -> new MonthJson(month.getKey().toString(), month.getValue()))
        .toList();
  }
}
