package fangzhi.server.view;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Bars of how many stories there are a month, or a year where the months are too many to be seen.
 * Lengths are in units of the drawing, whose height is {@link #HEIGHT}.
 *
 * @param summary the same in a sentence
 * @param bars those of no height are left out
 * @param last what stands at the right end, null where everything lies in one month or year
 * @param rows the same as a table
 */
public record ChartView(
    String summary,
    int width,
    List<Bar> bars,
    String first,
    @Nullable String last,
    List<Row> rows) {
  /** The height of the highest bar. */
  public static final int HEIGHT = 100;

  private static final int STEP = 10;
  private static final int GAP = 2;
  private static final int MOST_MONTHS = 60;

  /** Fewer bars leave room to their right rather than getting broad. */
  private static final int LEAST_BARS = 12;

  /** A bar that stands on the ground. */
  public record Bar(String label, int x, int y, int width, int height) {}

  /** A month or year with its number of stories. */
  public record Row(String label, String stories) {}

  /** Of the stories a month; null where no story has a date. */
  static @Nullable ChartView of(SortedMap<YearMonth, Integer> months) {
    if (months.isEmpty()) {
      return null;
    }
    boolean yearly = span(months.firstKey(), months.lastKey()) > MOST_MONTHS;
    SortedMap<Integer, Integer> bars = yearly ? years(months) : numbered(months);
    List<Map.Entry<Integer, Integer>> entries = List.copyOf(bars.entrySet());
    int first = bars.firstKey();
    int highest = entries.stream().mapToInt(Map.Entry::getValue).max().orElse(1);
    List<Bar> drawn = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<Integer, Integer> entry : entries) {
      String label = label(entry.getKey(), yearly);
      int height = Math.max(2, entry.getValue() * HEIGHT / highest);
      int x = (entry.getKey() - first) * STEP + GAP / 2;
      drawn.add(
          new Bar(label + " " + entry.getValue() + " 篇", x, HEIGHT - height, STEP - GAP, height));
      rows.add(new Row(label, Wording.number(entry.getValue())));
    }
    return new ChartView(
        summary(entries, yearly),
        Math.max(LEAST_BARS, bars.lastKey() - first + 1) * STEP,
        List.copyOf(drawn),
        rows.getFirst().label(),
        rows.size() == 1 ? null : rows.getLast().label(),
        rows.reversed());
  }

  private static long span(YearMonth first, YearMonth last) {
    return number(last) - number(first) + 1L;
  }

  private static int number(YearMonth month) {
    return month.getYear() * 12 + month.getMonthValue() - 1;
  }

  private static SortedMap<Integer, Integer> numbered(SortedMap<YearMonth, Integer> months) {
    SortedMap<Integer, Integer> numbered = new TreeMap<>();
    months.forEach((month, stories) -> numbered.put(number(month), stories));
    return numbered;
  }

  private static SortedMap<Integer, Integer> years(SortedMap<YearMonth, Integer> months) {
    SortedMap<Integer, Integer> years = new TreeMap<>();
    months.forEach((month, stories) -> years.merge(month.getYear(), stories, Integer::sum));
    return years;
  }

  private static String label(int number, boolean yearly) {
    return yearly ? number + "年" : number / 12 + "年" + (number % 12 + 1) + "月";
  }

  private static String summary(List<Map.Entry<Integer, Integer>> bars, boolean yearly) {
    Map.Entry<Integer, Integer> most =
        bars.stream().max(Comparator.comparingInt(Map.Entry::getValue)).orElseThrow();
    String first = label(bars.getFirst().getKey(), yearly);
    String last = label(bars.getLast().getKey(), yearly);
    String unit = yearly ? "年" : "月";
    String highest = label(most.getKey(), yearly) + "，" + Wording.number(most.getValue()) + " 篇。";
    return first.equals(last) ? highest : first + "至" + last + "每" + unit + "篇数，最多是" + highest;
  }
}
