package fangzhi.server.view;

import fangzhi.search.ArchiveDays;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The days of a year.
 *
 * @param year null where no article is filed under a day
 * @param stories of the year, written out
 * @param previous the year with articles before it, null where there is none
 * @param next the one after it
 * @param undated the articles filed under no day, written out; empty for none
 * @param action where a choice of paper goes to
 */
public record CalendarView(
    @Nullable String year,
    String stories,
    @Nullable Link previous,
    @Nullable Link next,
    HeatView heat,
    List<Year> years,
    List<Paper> papers,
    String undated,
    String action) {
  /** A year to go to. */
  public record Year(String name, String stories, String href, boolean current) {}

  /**
   * A choice of paper.
   *
   * @param value of the parameter, empty for all papers
   */
  public record Paper(String value, String name, String stories, boolean chosen) {}

  /**
   * Of a year.
   *
   * @param year one that has articles, null where no year has
   * @param paper the one paper looked at, null for all
   */
  public static CalendarView of(
      ArchiveDays days, @Nullable Integer year, @Nullable String paper, Texts texts) {
    DayUrl addresses = new DayUrl(paper);
    return new CalendarView(
        year == null ? null : name(year, texts),
        texts.number(year == null ? 0 : days.years(paper).get(year)),
        year == null ? null : link(days.years(paper).lowerKey(year), addresses, texts),
        year == null ? null : link(days.years(paper).higherKey(year), addresses, texts),
        heat(days, year, paper, texts),
        years(days, year, paper, texts),
        papers(days, year, paper, texts),
        days.undated(paper) == 0 ? "" : texts.number(days.undated(paper)),
        year == null ? DayUrl.ALL.latestYear() : DayUrl.ALL.year(year));
  }

  private static String name(int year, Texts texts) {
    return texts.get("date.year", Integer.toString(year));
  }

  private static @Nullable Link link(@Nullable Integer year, DayUrl addresses, Texts texts) {
    return year == null ? null : Link.to(name(year, texts), addresses.year(year));
  }

  private static HeatView heat(
      ArchiveDays days, @Nullable Integer year, @Nullable String paper, Texts texts) {
    List<YearMonth> months =
        year == null
            ? List.of()
            : Arrays.stream(Month.values()).map(month -> YearMonth.of(year, month)).toList();
    Map<LocalDate, Integer> counts = year == null ? Map.of() : days.year(year, paper);
    return HeatView.of(months, counts, paper, texts::monthOfYear, texts);
  }

  private static List<Year> years(
      ArchiveDays days, @Nullable Integer current, @Nullable String paper, Texts texts) {
    DayUrl addresses = new DayUrl(paper);
    return days.years(paper).descendingMap().entrySet().stream()
        .map(
            year ->
                new Year(
                    name(year.getKey(), texts),
                    texts.number(year.getValue()),
                    addresses.year(year.getKey()),
                    year.getKey().equals(current)))
        .toList();
  }

  /** Those with articles in the year and the chosen one; none where there is no choice. */
  private static List<Paper> papers(
      ArchiveDays days, @Nullable Integer year, @Nullable String chosen, Texts texts) {
    Map<String, Integer> papers = new TreeMap<>(year == null ? days.papers() : days.papers(year));
    if (chosen != null) {
      papers.putIfAbsent(chosen, 0);
    }
    if (papers.size() < 2 && chosen == null) {
      return List.of();
    }
    return papers.entrySet().stream()
        .map(
            paper ->
                new Paper(
                    paper.getKey(),
                    paper.getKey(),
                    texts.number(paper.getValue()),
                    paper.getKey().equals(chosen)))
        .toList();
  }
}
