package fangzhi.server.view;

import fangzhi.search.ArchiveDays;
import fangzhi.search.FiledPlace;
import fangzhi.search.IssueCount;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page the archive begins with.
 *
 * @param stories of the archive, written out
 * @param empty whether there are none
 * @param cities with their counties
 * @param heat the latest months with articles, null where none is filed under a day
 * @param recent what was added last
 */
public record StartView(
    String stories,
    boolean empty,
    List<City> cities,
    @Nullable HeatView heat,
    List<Recent> recent) {
  private static final int MONTHS = 2;
  private static final int RECENT = 6;

  /** A city and its counties and zones. */
  public record City(CountedLink city, List<CountedLink> counties) {

    /** Of a city. */
    public static City of(FiledPlace city, List<FiledPlace> counties, Texts texts) {
      return new City(
          CountedLink.inUnit(city, texts),
          counties.stream().map(county -> CountedLink.inUnit(county, texts)).toList());
    }
  }

  /**
   * A day of a paper that articles came into. Of articles that name no paper it is the day of all
   * papers, with all its articles: there is no page of theirs alone.
   *
   * @param named whether the articles tell the paper
   * @param added when the last of them came
   */
  public record Recent(
      String paper, boolean named, String day, String stories, String href, String added) {}

  /** Of an archive. */
  public static StartView of(
      long articles, List<City> cities, ArchiveDays days, ZoneId zone, Texts texts) {
    return new StartView(
        texts.number(articles),
        articles == 0,
        cities,
        heat(days, texts),
        days.latest(RECENT).stream().map(issue -> recent(issue, days, zone, texts)).toList());
  }

  private static @Nullable HeatView heat(ArchiveDays days, Texts texts) {
    List<YearMonth> months = days.latestMonths(MONTHS);
    if (months.isEmpty()) {
      return null;
    }
    NavigableMap<LocalDate, Integer> counts = days.since(months.getFirst().atDay(1));
    return HeatView.of(months, counts, null, texts::month, texts);
  }

  private static Recent recent(IssueCount issue, ArchiveDays days, ZoneId zone, Texts texts) {
    String paper = issue.paper();
    int shown = days.articles(issue.day(), paper);
    String unnamed = shown == issue.articles() ? "day.no-paper" : "day.all-papers";
    return new Recent(
        Objects.requireNonNullElseGet(paper, () -> texts.get(unnamed)),
        paper != null,
        texts.day(issue.day()),
        texts.number(shown),
        new DayUrl(paper).day(issue.day()),
        LocalDate.ofInstant(issue.added(), zone).toString());
  }
}
