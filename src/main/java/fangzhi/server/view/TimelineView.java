package fangzhi.server.view;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * When the articles that a search finds appeared, whatever dates are chosen, and the way to choose
 * some.
 *
 * @param all months, or years where the months are too many to be seen; null where none has a date
 * @param zoomed the months of the chosen years, null where {@code all} shows months or the years
 *     chosen are many
 * @param kept parameters that a choice of days keeps
 */
public record TimelineView(
    @Nullable ChartView all,
    @Nullable ChartView zoomed,
    @Nullable String from,
    @Nullable String to,
    List<SearchUrl.Parameter> kept) {

  static TimelineView of(SortedMap<YearMonth, Integer> months, SearchUrl search) {
    boolean dated = !months.isEmpty();
    TimeScale scale = dated ? TimeScale.of(months.firstKey(), months.lastKey()) : TimeScale.MONTHS;
    return new TimelineView(
        dated ? ChartView.of(scale, months, search) : null,
        scale == TimeScale.YEARS ? zoomed(months, search) : null,
        text(search.request().from()),
        text(search.request().to()),
        search.keptBeside("from", "to", "month"));
  }

  private static @Nullable ChartView zoomed(
      SortedMap<YearMonth, Integer> months, SearchUrl search) {
    ChosenDays.Run all =
        new ChosenDays.Run(months.firstKey().atDay(1), months.lastKey().atEndOfMonth());
    List<ChosenDays.Run> chosen = ChosenDays.of(search.request()).within(all);
    if (chosen.isEmpty()) {
      return null;
    }
    int first = chosen.stream().mapToInt(run -> run.first().getYear()).min().orElseThrow();
    int last = chosen.stream().mapToInt(run -> run.last().getYear()).max().orElseThrow();
    SortedMap<YearMonth, Integer> part =
        months.subMap(YearMonth.of(first, 1), YearMonth.of(last + 1, 1));
    return part.isEmpty() || TimeScale.of(part.firstKey(), part.lastKey()) == TimeScale.YEARS
        ? null
        : ChartView.of(TimeScale.MONTHS, part, search);
  }

  private static @Nullable String text(@Nullable Object date) {
    return date == null ? null : date.toString();
  }
}
