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
 * @param last what stands at the right end, null where everything lies in one month or year
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
  static @Nullable ChartView of(SortedMap<YearMonth, Integer> months) {
    return months.isEmpty()
        ? null
        : of(TimeScale.of(months.firstKey(), months.lastKey()), months, null);
  }

  /**
   * On a scale.
   *
   * @param months at least one
   * @param search the search that bars narrow, null where they don't lead anywhere
   */
  static ChartView of(
      TimeScale scale, SortedMap<YearMonth, Integer> months, @Nullable SearchUrl search) {
    SortedMap<Integer, Integer> counts = scale.numbered(months);
    int first = counts.firstKey();
    int number = Math.max(LEAST_BARS, counts.lastKey() - first + 1);
    ChosenDays.Run shown =
        new ChosenDays.Run(scale.firstDay(first), scale.lastDay(first + number - 1));
    ChosenDays chosen =
        search == null ? new ChosenDays(false, List.of()) : ChosenDays.of(search.request());
    List<Row> rows = rows(scale, counts);
    return new ChartView(
        summary(scale, counts),
        number * STEP,
        chosen.isLimited()
            ? chosen.within(shown).stream().map(run -> stripe(scale, first, run)).toList()
            : List.of(),
        bars(scale, counts, chosen, search),
        rows.getFirst().label(),
        rows.size() == 1 ? null : rows.getLast().label(),
        rows.reversed());
  }

  private static List<Row> rows(TimeScale scale, SortedMap<Integer, Integer> counts) {
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (number, stories) -> rows.add(new Row(scale.label(number), Wording.number(stories))));
    return rows;
  }

  private static Stripe stripe(TimeScale scale, int first, ChosenDays.Run run) {
    int x = (int) Math.floor((scale.position(run.first()) - first) * STEP);
    int end = (int) Math.ceil((scale.position(run.last().plusDays(1)) - first) * STEP);
    return new Stripe(x, end - x);
  }

  private static List<Bar> bars(
      TimeScale scale,
      SortedMap<Integer, Integer> counts,
      ChosenDays chosen,
      @Nullable SearchUrl search) {
    int highest = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      int number = entry.getKey();
      int height = (int) Math.max(2, (long) entry.getValue() * HEIGHT / highest);
      bars.add(
          new Bar(
              scale.label(number) + " " + Wording.number(entry.getValue()) + " 篇",
              (number - counts.firstKey()) * STEP + GAP / 2,
              HEIGHT - height,
              STEP - GAP,
              height,
              search == null ? null : search.during(scale.value(number)).href(),
              chosen.isLimited() && chosen.within(run(scale, number)).isEmpty()));
    }
    return List.copyOf(bars);
  }

  private static ChosenDays.Run run(TimeScale scale, int number) {
    return new ChosenDays.Run(scale.firstDay(number), scale.lastDay(number));
  }

  private static String summary(TimeScale scale, SortedMap<Integer, Integer> counts) {
    Map.Entry<Integer, Integer> most =
        counts.entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue)).orElseThrow();
    String first = scale.label(counts.firstKey());
    String last = scale.label(counts.lastKey());
    String highest = scale.label(most.getKey()) + "，" + Wording.number(most.getValue()) + " 篇。";
    return first.equals(last)
        ? highest
        : first + "至" + last + "每" + scale.unit() + "篇数，最多是" + highest;
  }
}
