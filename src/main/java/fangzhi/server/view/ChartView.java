package fangzhi.server.view;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Bars of how many stories there are a month, or a year where the months are too many to be seen.
 * Lengths are in units of the drawing, whose height is {@link #HEIGHT}.
 *
 * @param summary the same in a sentence
 * @param chosen the days that the stories found are limited to, as stripes behind the bars
 * @param bars those of no height are left out
 * @param first what stands at the left end
 * @param last what stands at the right end, null where the bars don't reach it
 * @param rows the same as a table
 */
public record ChartView(
    String summary,
    int width,
    List<Stripe> chosen,
    List<Bar> bars,
    String first,
    @Nullable String last,
    List<Row> rows) {
  /** The height of the highest bar. */
  public static final int HEIGHT = 100;

  private static final int STEP = 10;
  private static final int GAP = 2;

  /** Fewer bars leave room to their right rather than getting broad. */
  private static final int LEAST_BARS = 12;

  /**
   * A bar that stands on the ground.
   *
   * @param href where it leads, null where it doesn't
   * @param isLeftOut whether its stories aren't among those found
   */
  public record Bar(
      String label,
      int x,
      int y,
      int width,
      int height,
      @Nullable String href,
      boolean isLeftOut) {}

  /** Part of the drawing's width, over its whole height. */
  public record Stripe(int x, int width) {}

  /** A month or year with its number of stories. */
  public record Row(String label, String stories) {}

  /** Of the stories a month; null where no story has a date. */
  static @Nullable ChartView of(SortedMap<YearMonth, Integer> months, Texts texts) {
    return months.isEmpty() ? null : of(months, months.firstKey(), months.lastKey(), null, texts);
  }

  /**
   * Of the stories a month.
   *
   * @param months at least one
   * @param from where the bars begin, at the first month or before it
   * @param to where they end, at the last month or behind it
   * @param search the search that bars narrow, null where they don't lead anywhere
   */
  static ChartView of(
      SortedMap<YearMonth, Integer> months,
      YearMonth from,
      YearMonth to,
      @Nullable SearchUrl search,
      Texts texts) {
    TimeScale scale = TimeScale.of(from, to);
    SortedMap<Integer, Integer> counts = scale.numbered(months);
    int first = scale.number(from);
    int last = scale.number(to);
    int steps = Math.max(LEAST_BARS, last - first + 1);
    ChosenDays chosen = search == null ? ChosenDays.ALL : ChosenDays.of(search.request());
    boolean fills = steps == last - first + 1;
    String begin = scale.label(first, texts);
    String end = scale.label(last, texts);
    return new ChartView(
        summary(scale, counts, texts),
        steps * STEP,
        stripes(scale, first, steps, chosen),
        bars(scale, first, counts, chosen, search, texts),
        fills || first == last ? begin : texts.get("date.range", begin, end),
        fills ? end : null,
        rows(scale, counts, texts).reversed());
  }

  /** None where everything shown is chosen. */
  private static List<Stripe> stripes(TimeScale scale, int first, int steps, ChosenDays chosen) {
    ChosenDays.Run shown =
        new ChosenDays.Run(scale.firstDay(first), scale.lastDay(first + steps - 1));
    List<ChosenDays.Run> runs = chosen.within(shown);
    return runs.equals(List.of(shown))
        ? List.of()
        : runs.stream().map(run -> stripe(scale, first, run)).toList();
  }

  private static List<Row> rows(TimeScale scale, SortedMap<Integer, Integer> counts, Texts texts) {
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (number, stories) -> rows.add(new Row(scale.label(number, texts), texts.number(stories))));
    return rows;
  }

  private static Stripe stripe(TimeScale scale, int first, ChosenDays.Run run) {
    int x = (int) Math.floor((scale.position(run.first()) - first) * STEP);
    int end = (int) Math.ceil((scale.position(run.last().plusDays(1)) - first) * STEP);
    return new Stripe(x, end - x);
  }

  private static List<Bar> bars(
      TimeScale scale,
      int first,
      SortedMap<Integer, Integer> counts,
      ChosenDays chosen,
      @Nullable SearchUrl search,
      Texts texts) {
    int highest = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      int number = entry.getKey();
      int height = (int) Math.max(2, (long) entry.getValue() * HEIGHT / highest);
      bars.add(
          new Bar(
              texts.get("chart.bar", scale.label(number, texts), texts.number(entry.getValue())),
              (number - first) * STEP + GAP / 2,
              HEIGHT - height,
              STEP - GAP,
              height,
              search == null ? null : search.during(scale.value(number)).href(),
              chosen.within(run(scale, number)).isEmpty()));
    }
    return List.copyOf(bars);
  }

  private static ChosenDays.Run run(TimeScale scale, int number) {
    return new ChosenDays.Run(scale.firstDay(number), scale.lastDay(number));
  }

  private static String summary(TimeScale scale, SortedMap<Integer, Integer> counts, Texts texts) {
    Map.Entry<Integer, Integer> most =
        counts.entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue)).orElseThrow();
    String first = scale.label(counts.firstKey(), texts);
    String last = scale.label(counts.lastKey(), texts);
    String highest =
        texts.get(
            "chart.highest", scale.label(most.getKey(), texts), texts.number(most.getValue()));
    return first.equals(last) ? highest : texts.get(scale.summary(), first, last, highest);
  }
}
