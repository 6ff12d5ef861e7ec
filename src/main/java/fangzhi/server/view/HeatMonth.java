package fangzhi.server.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A month as a table of its weeks, each day shaded by its number of articles.
 *
 * @param stories how many in the month, written out; empty for none
 * @param search the address of its articles, null where it has none
 * @param weeks rows of seven, Monday first
 */
public record HeatMonth(
    String name, String stories, @Nullable String search, List<List<Cell>> weeks) {
  /**
   * A place in the table.
   *
   * @param text the day, empty outside the month
   * @param shade from 1, 0 for a day without articles
   * @param label the day with its number of articles, for those who don't see the shade
   * @param href the day's page, null for a day without articles
   */
  public record Cell(String text, int shade, @Nullable String label, @Nullable String href) {
    static final Cell OUTSIDE = new Cell("", 0, null, null);
  }

  /**
   * Of the articles a day.
   *
   * @param days maybe with days of other months
   * @param search where its articles are searched
   */
  static HeatMonth of(
      YearMonth month,
      String name,
      Map<LocalDate, Integer> days,
      Shades shades,
      DayUrl addresses,
      SearchUrl search,
      Texts texts) {
    List<Cell> cells = new ArrayList<>();
    int before = month.atDay(1).getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
    for (int i = 0; i < before; i++) {
      cells.add(Cell.OUTSIDE);
    }
    int stories = 0;
    for (int i = 1; i <= month.lengthOfMonth(); i++) {
      LocalDate day = month.atDay(i);
      int number = days.getOrDefault(day, 0);
      stories += number;
      cells.add(cell(day, number, shades, addresses, texts));
    }
    while (cells.size() % DayOfWeek.values().length > 0) {
      cells.add(Cell.OUTSIDE);
    }
    return new HeatMonth(
        name,
        stories == 0 ? "" : texts.number(stories),
        stories == 0 ? null : search.href(),
        weeks(cells));
  }

  private static Cell cell(
      LocalDate day, int stories, Shades shades, DayUrl addresses, Texts texts) {
    String text = Integer.toString(day.getDayOfMonth());
    return stories == 0
        ? new Cell(text, 0, null, null)
        : new Cell(
            text,
            shades.of(stories),
            texts.get("calendar.day", texts.day(day), texts.number(stories)),
            addresses.day(day));
  }

  private static List<List<Cell>> weeks(List<Cell> cells) {
    List<List<Cell>> weeks = new ArrayList<>();
    int length = DayOfWeek.values().length;
    for (int i = 0; i < cells.size(); i += length) {
      weeks.add(List.copyOf(cells.subList(i, i + length)));
    }
    return List.copyOf(weeks);
  }
}
