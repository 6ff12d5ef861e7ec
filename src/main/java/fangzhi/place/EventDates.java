package fangzhi.place;

import fangzhi.text.ChineseDates;
import fangzhi.text.DateMention;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first concrete date of each story's own event, the year from the page's evidence. */
final class EventDates {
  private static final Pattern NOT_THE_EVENT_BEFORE =
      Pattern.compile(
          "(?:自|从|截至|截止|截止到|截至到|将于|定于|拟于|计划于|早在|生于|出生于|成立于|始于|建于|预计|于是|到|至|迎接|庆祝|纪念|每年|每年的|历年|下一步|同比)$");
  private static final Pattern NOT_THE_EVENT_AFTER =
      Pattern.compile("^(?:前|之前|以前|以来|开始施行|施行|生效|截止|出生|电[）)]?|版)");
  private static final Pattern DAY_OF_EVENT =
      Pattern.compile(
          "^(?:上午|下午|晚|凌晨|清晨|中午|傍晚|早上|，|,|在|称|举行|召开|对|会见|同|抵达|向|起|发布|表示|电|夜|从|宣布|说|）|\\))");
  private static final Pattern TODAY = Pattern.compile("今天|今日|昨天|昨日");

  /** Farther apart on one page than a week's news, a later month is a misprint. */
  private static final int OUTLIER_DAYS = 45;

  private final YearEvidence years;

  EventDates(YearEvidence years) {
    this.years = years;
  }

  /** A date for each body, null where none is told or the one printed can't be. */
  List<@Nullable LocalDate> of(List<String> bodies) {
    List<Optional<LocalDate>> dates = bodies.stream().map(this::first).toList();
    List<LocalDate> known = new ArrayList<>(dates.stream().flatMap(Optional::stream).toList());
    Collections.sort(known);
    List<@Nullable LocalDate> plausible = new ArrayList<>();
    for (Optional<LocalDate> date : dates) {
      plausible.add(date.filter(d -> fits(d, known)).orElse(null));
    }
    return plausible;
  }

  /** A date long after the page's others, or a year before them for that reason, can't be. */
  private boolean fits(LocalDate date, List<LocalDate> known) {
    if (known.size() < 3) {
      return true;
    }
    LocalDate median = known.get(known.size() / 2);
    long near = known.stream().filter(d -> days(d, median) <= OUTLIER_DAYS).count();
    long after = ChronoUnit.DAYS.between(median, date);
    return near * 2 <= known.size() || (after <= OUTLIER_DAYS && after > -200);
  }

  private static long days(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b));
  }

  private Optional<LocalDate> first(String body) {
    List<DateMention> printed = ChineseDates.find(body);
    for (DateMention date : printed) {
      if (ownEvent(body, date)) {
        Optional<LocalDate> found = years.date(date, body);
        if (found.isEmpty() || recent(found.get())) {
          return found;
        }
      }
    }
    return byDay(body).or(() -> today(body)).or(() -> dateline(body, printed));
  }

  private static boolean ownEvent(String body, DateMention date) {
    String before = body.substring(Math.max(0, date.start() - 6), date.start());
    String after = body.substring(date.end(), Math.min(body.length(), date.end() + 4));
    return !NOT_THE_EVENT_BEFORE.matcher(before).find()
        && !NOT_THE_EVENT_AFTER.matcher(after).find();
  }

  /** Whether a printed year isn't history; without an issue date that can't be told. */
  private boolean recent(LocalDate date) {
    LocalDate issued = years.issued();
    return issued == null
        || (date.isAfter(issued.minusDays(366)) && !date.isAfter(issued.plusDays(30)));
  }

  /** 20日 in the month, or the month before. */
  private Optional<LocalDate> byDay(String body) {
    LocalDate issued = years.issued();
    if (issued == null) {
      return Optional.empty();
    }
    return ChineseDates.days(body).stream()
        .filter(d -> ownEvent(body, d) && followed(body, d.end()))
        .flatMap(d -> near(issued, d).stream())
        .findFirst();
  }

  private static boolean followed(String body, int end) {
    return DAY_OF_EVENT.matcher(body).region(end, body.length()).lookingAt();
  }

  private static Optional<LocalDate> near(LocalDate issued, DateMention day) {
    LocalDate before = issued.minusMonths(1);
    return day.in(issued.getYear(), issued.getMonthValue())
        .filter(d -> !d.isAfter(issued))
        .or(() -> day.in(before.getYear(), before.getMonthValue()));
  }

  private Optional<LocalDate> today(String body) {
    LocalDate issued = years.issued();
    var word = TODAY.matcher(body);
    if (issued == null || !word.find() || word.start() > 60) {
      return Optional.empty();
    }
    return Optional.of(word.group().startsWith("昨") ? issued.minusDays(1) : issued);
  }

  /** 新华社北京11月23日电, where the story has no other date. */
  private Optional<LocalDate> dateline(String body, List<DateMention> printed) {
    return printed.stream()
        .filter(d -> d.start() < 40 && body.startsWith("电", d.end()))
        .map(d -> years.date(d, body).orElse(null))
        .filter(Objects::nonNull)
        .findFirst();
  }
}
