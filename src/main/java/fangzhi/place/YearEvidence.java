package fangzhi.place;

import fangzhi.text.DateMention;
import fangzhi.text.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its year, strongest first: the printed or the path's date, years named in the
 * story, years named on the page (both mended by a printed weekday), meetings, plans and weekdays.
 * For one thread.
 */
final class YearEvidence {
  /** A page is set a few days before the date it prints, never long after what it reports. */
  private static final int DAYS_AHEAD = 3;

  /** A notice tells of what comes within a month. */
  private static final int NOTICE_DAYS = 30;

  /**
   * A day without a year that would be longer ago than this, and in the year before, isn't meant.
   */
  private static final int FAR_BACK_DAYS = 200;

  private static final int RECENT_DAYS = 366;

  private static final Pattern YEARS_AGO = Pattern.compile("([今去前])年的?$");

  private final @Nullable LocalDate issued;
  private final Supplier<String> page;
  private @Nullable PageHints hints;

  /**
   * @param issued the printed publication date or else the one in the file's path
   * @param page gives all text of the page; only asked where no date of publication is known
   */
  YearEvidence(@Nullable LocalDate issued, Supplier<String> page) {
    this.issued = issued;
    this.page = page;
  }

  /** What a page's whole text tells. */
  private record PageHints(Optional<Integer> year, Weekdays weekdays, List<Period> periods) {
    static PageHints of(String page) {
      return new PageHints(NamedYears.latest(page), new Weekdays(page), Period.namedIn(page));
    }
  }

  private PageHints hints() {
    PageHints known = hints == null ? PageHints.of(page.get()) : hints;
    hints = known;
    return known;
  }

  @Nullable LocalDate issued() {
    return issued;
  }

  /** A year and how sure it is. */
  private record InYear(int year, double confidence) {}

  /** The date in its year, as far as that is told; only the day may not be missing. */
  EventDate date(DateMention printed, String story) {
    Span span = new Span(printed.start(), printed.end());
    if (printed.impossible()) {
      return EventDate.impossible(span);
    }
    Integer month = printed.month();
    InYear year = month == null ? null : year(printed, month, story);
    if (month == null || year == null) {
      return EventDate.YEARLESS;
    }
    return of(year.year(), month, printed.day())
        .map(date -> new EventDate(date, span, year.confidence()))
        .filter(event -> !event.inferred() || !isAhead(event))
        .map(
            event -> contradicted(event, printed, story) ? event.atMost(EventDate.DOUBTFUL) : event)
        .orElse(EventDate.impossible(span));
  }

  /** Whether a date isn't history; without an issue date only the years named can tell. */
  boolean recent(LocalDate date) {
    if (issued == null) {
      return hints().year().map(year -> date.getYear() >= year - 1).orElse(true);
    }
    return date.isAfter(issued.minusDays(RECENT_DAYS))
        && !date.isAfter(issued.plusDays(NOTICE_DAYS));
  }

  private boolean isAhead(EventDate event) {
    LocalDate date = event.date();
    return issued != null && date != null && date.isAfter(issued.plusDays(NOTICE_DAYS));
  }

  /** Whether another weekday is printed right after the date. */
  private static boolean contradicted(EventDate event, DateMention printed, String story) {
    LocalDate date = event.date();
    Optional<Integer> weekday = Weekdays.at(story, printed.end());
    return date != null && weekday.isPresent() && weekday.get() != date.getDayOfWeek().getValue();
  }

  /** Null where nothing tells it. */
  private @Nullable InYear year(DateMention printed, int month, String story) {
    if (printed.year() != null) {
      return new InYear(printed.year(), EventDate.PRINTED);
    }
    Optional<Integer> ago = yearsAgo(story, printed.start());
    if (issued == null) {
      InYear named = named(story, month, printed.day());
      return named == null || ago.orElse(0) == 0
          ? named
          : new InYear(named.year() - ago.orElse(0), EventDate.BY_HINT);
    }
    return ago.isPresent()
        ? new InYear(issued.getYear() - ago.get(), EventDate.BY_ISSUE)
        : byIssue(issued, month, printed.day());
  }

  /** 去年3月9日 is one year ago, 今年3月9日 none. */
  private static Optional<Integer> yearsAgo(String story, int start) {
    Matcher word = YEARS_AGO.matcher(story.substring(Math.max(0, start - 3), start));
    return word.find() ? Optional.of("今去前".indexOf(word.group(1))) : Optional.empty();
  }

  /**
   * The latest year in which the day isn't after the issue. Where that is the year before and long
   * ago (10月13日 in an August paper), the year after it: the day is announced, or a misprint.
   */
  private static InYear byIssue(LocalDate issued, int month, int day) {
    int year = issued.getYear() + 1;
    while (atMost(year, month, day).isAfter(issued.plusDays(DAYS_AHEAD))) {
      year--;
    }
    long back = ChronoUnit.DAYS.between(atMost(year, month, day), issued);
    boolean meant = year >= issued.getYear() || back <= FAR_BACK_DAYS;
    return meant ? new InYear(year, EventDate.BY_ISSUE) : new InYear(year + 1, EventDate.BY_HINT);
  }

  /** The day, or the month's last where the month is shorter. */
  private static LocalDate atMost(int year, int month, int day) {
    YearMonth in = YearMonth.of(year, month);
    return in.atDay(Math.min(day, in.lengthOfMonth()));
  }

  private static Optional<LocalDate> of(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private @Nullable InYear named(String story, int month, int day) {
    return NamedYears.latest(story)
        .map(year -> new InYear(year, EventDate.BY_STORY))
        .or(() -> hints().year().map(year -> new InYear(year, EventDate.BY_PAGE)))
        .map(named -> byWeekday(named, month, day))
        .or(() -> byPeriods(month, day).map(year -> new InYear(year, EventDate.BY_HINT)))
        .orElse(null);
  }

  /** The year beside the named one where only that has the weekday printed with the day. */
  private InYear byWeekday(InYear named, int month, int day) {
    Optional<Integer> weekday = hints().weekdays().of(month, day);
    if (weekday.isEmpty() || has(named.year(), month, day, weekday.get())) {
      return named;
    }
    for (int year : List.of(named.year() - 1, named.year() + 1)) {
      if (has(year, month, day, weekday.get())) {
        return new InYear(year, EventDate.BY_HINT);
      }
    }
    return named;
  }

  private static boolean has(int year, int month, int day, int weekday) {
    return of(year, month, day).filter(d -> d.getDayOfWeek().getValue() == weekday).isPresent();
  }

  /** The one year that most plans and meetings speak for; a weekday counts as much as one more. */
  private Optional<Integer> byPeriods(int month, int day) {
    Optional<Integer> weekday = hints().weekdays().of(month, day);
    TreeMap<Integer, Integer> votes = new TreeMap<>();
    for (Period period : hints().periods()) {
      for (int year = period.from().getYear(); year <= period.to().getYear(); year++) {
        if (of(year, month, day).filter(period::holds).isPresent()) {
          boolean agrees = weekday.isPresent() && has(year, month, day, weekday.get());
          votes.merge(year, period.weight() + (agrees ? 1 : 0), Integer::sum);
        }
      }
    }
    int most = votes.values().stream().mapToInt(v -> v).max().orElse(0);
    List<Integer> best =
        votes.entrySet().stream().filter(v -> v.getValue() == most).map(Map.Entry::getKey).toList();
    return best.size() == 1 && most >= 2 ? Optional.of(best.get(0)) : Optional.empty();
  }
}
