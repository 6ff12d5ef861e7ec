package fangzhi.server.view;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  static TimelineView of(SortedMap<YearMonth, Integer> months, SearchUrl search, Texts texts) {
    boolean isDated = !months.isEmpty();
    return new TimelineView(
        isDated ? ChartView.of(months, months.firstKey(), months.lastKey(), search, texts) : null,
        isDated ? zoomed(months, search, texts) : null,
        text(search.request().from()),
        text(search.request().to()),
        kept(search));
  }

  private static @Nullable ChartView zoomed(
      SortedMap<YearMonth, Integer> months, SearchUrl search, Texts texts) {
    ChosenDays.Run all =
        new ChosenDays.Run(months.firstKey().atDay(1), months.lastKey().atEndOfMonth());
    List<ChosenDays.Run> chosen = ChosenDays.of(search.request()).within(all);
    if (chosen.isEmpty() || !isYearly(months.firstKey(), months.lastKey())) {
      return null;
    }
    YearMonth first = YearMonth.of(years(chosen).min().orElseThrow(), 1);
    YearMonth last = YearMonth.of(years(chosen).max().orElseThrow(), 12);
    SortedMap<YearMonth, Integer> part = months.subMap(first, last.plusMonths(1));
    return part.isEmpty() || isYearly(first, last)
        ? null
        : ChartView.of(part, first, last, search, texts);
  }

  /** The query even where it is blank, so that no days at all mean everything. */
  private static List<SearchUrl.Parameter> kept(SearchUrl search) {
    return Stream.concat(
            Stream.of(new SearchUrl.Parameter("q", search.request().query())),
            search.keptBeside("q", "from", "to", "month").stream())
        .toList();
  }

  private static boolean isYearly(YearMonth first, YearMonth last) {
    return TimeScale.of(first, last) == TimeScale.YEARS;
  }

  private static IntStream years(List<ChosenDays.Run> chosen) {
    return chosen.stream()
        .flatMapToInt(run -> IntStream.of(run.first().getYear(), run.last().getYear()));
  }

  private static @Nullable String text(@Nullable Object date) {
    return date == null ? null : date.toString();
  }
}
