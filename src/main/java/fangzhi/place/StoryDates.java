package fangzhi.place;

import fangzhi.text.ChineseDates;
import fangzhi.text.DateMention;
import fangzhi.text.DayMention;
import fangzhi.text.RelativeDay;
import fangzhi.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One story's dates, read in the order it prints them, as a later one may count from an earlier.
 */
final class StoryDates {
  private static final Pattern NOT_THE_EVENT_BEFORE =
      Pattern.compile(
          "(?:自|从|截至|截止|截止到|截至到|将于|定于|拟于|计划于|早在|生于|出生于|成立于|始于|建于|预计|于是|到|至|明年|明年的|迎接|庆祝|纪念|每年|每年的|历年|下一步|同比)$");
  private static final Pattern NOT_THE_EVENT_AFTER =
      Pattern.compile("^(?:前|之前|以前|以来|开始施行|施行|生效|截止|出生|电[）)]?|版)");
  private static final Pattern DAY_OF_EVENT =
      Pattern.compile(
          "^(?:上午|下午|晚|凌晨|清晨|中午|傍晚|早上|，|,|在|称|举行|召开|对|会见|同|抵达|向|起|发布|表示|电|夜|从|宣布|说|）|\\)|[至到—][0-9０-９一二三四五六七八九十])");
  private static final Pattern OTHER_YEAR_BEFORE = Pattern.compile("(?:去年|前年)的?$");

  /** A story's dateline, and 昨日 as the day it tells of, stand no farther down. */
  private static final int DATELINE_CHARS = 40;

  private static final int LEAD_CHARS = 60;

  private final String body;
  private final YearEvidence years;
  private @Nullable EventDate writing;
  private @Nullable EventDate named;

  StoryDates(String body, YearEvidence years) {
    this.body = body;
    this.years = years;
  }

  /** The first day of the story's own event, or else that of last year or of its dateline. */
  EventDate event() {
    EventDate lastYear = null;
    for (DayMention day : printed()) {
      EventDate read = read(day);
      if (read != null && ownEvent(day) && counts(read)) {
        if (!OTHER_YEAR_BEFORE.matcher(before(day)).find()) {
          return read;
        }
        lastYear = lastYear == null ? read : lastYear;
      }
      remember(day, read);
    }
    return Optional.ofNullable(lastYear)
        .or(() -> Optional.ofNullable(writing))
        .orElse(EventDate.NONE);
  }

  private List<DayMention> printed() {
    List<DayMention> all = new ArrayList<>(ChineseDates.find(body));
    all.addAll(ChineseDates.days(body));
    all.addAll(RelativeDay.find(body));
    all.sort(Comparator.comparingInt(DayMention::start));
    return all;
  }

  /** Null where it is no date here. */
  private @Nullable EventDate read(DayMention day) {
    return switch (day) {
      case RelativeDay relative -> read(relative);
      case DateMention date when date.month() == null -> dayOnly(date);
      case DateMention date -> years.date(date, body);
    };
  }

  private @Nullable EventDate read(RelativeDay day) {
    EventDate from = day.from() == RelativeDay.From.WRITING ? writing(day) : named;
    if (from == null || from.date() == null) {
      return null;
    }
    LocalDate date = from.date().plusDays(day.days());
    return new EventDate(date, span(day), from.confidence()).atMost(EventDate.BY_DISTANCE);
  }

  /** The day of the dateline, or else that of the issue; only for a word that opens the story. */
  private @Nullable EventDate writing(RelativeDay day) {
    LocalDate issued = years.issued();
    if (day.start() > LEAD_CHARS || writing != null || issued == null) {
      return day.start() > LEAD_CHARS ? null : writing;
    }
    return new EventDate(issued, null, EventDate.BY_ISSUE);
  }

  /** 20日 in the month of the date before it, else in the issue's month or the one before. */
  private @Nullable EventDate dayOnly(DateMention day) {
    if (!DAY_OF_EVENT.matcher(body).region(day.end(), body.length()).lookingAt()) {
      return null;
    }
    LocalDate issued = years.issued();
    Optional<LocalDate> date =
        named != null && named.date() != null
            ? day.in(named.date().getYear(), named.date().getMonthValue())
            : issued == null ? Optional.empty() : near(issued, day);
    return date.map(d -> new EventDate(d, span(day), EventDate.BY_DISTANCE)).orElse(null);
  }

  private static Optional<LocalDate> near(LocalDate issued, DateMention day) {
    LocalDate before = issued.minusMonths(1);
    return day.in(issued.getYear(), issued.getMonthValue())
        .filter(d -> !d.isAfter(issued))
        .or(() -> day.in(before.getYear(), before.getMonthValue()));
  }

  private boolean ownEvent(DayMention day) {
    String after = body.substring(day.end(), Math.min(body.length(), day.end() + 4));
    return !NOT_THE_EVENT_BEFORE.matcher(before(day)).find()
        && !NOT_THE_EVENT_AFTER.matcher(after).find();
  }

  private String before(DayMention day) {
    return body.substring(Math.max(0, day.start() - 6), day.start());
  }

  /** Whether it isn't history. */
  private boolean counts(EventDate read) {
    return read.date() == null || years.recent(read.date());
  }

  /** What later words count from: 新华社北京11月23日电 is the day of writing. */
  private void remember(DayMention day, @Nullable EventDate read) {
    if (read != null && read.date() != null) {
      named = read;
      if (day.start() < DATELINE_CHARS && body.startsWith("电", day.end())) {
        writing = read;
      }
    }
  }

  private static Span span(DayMention day) {
    return new Span(day.start(), day.end());
  }
}
