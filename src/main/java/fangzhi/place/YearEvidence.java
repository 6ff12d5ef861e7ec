package fangzhi.place;

import fangzhi.text.DateMention;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its year, strongest first: the printed or the path's date, years named in the
 * story, years named on the page, plans and meetings of one year.
 */
final class YearEvidence {
  /** A page is set a few days before the date it prints, never long after what it reports. */
  private static final int DAYS_AHEAD = 3;

  private static final Pattern YEAR =
      Pattern.compile(
          "(?<![0-9])(20[0-9]{2}|19[5-9][0-9])(?:年|(?=[\\p{IsHan}]{2,}(?:论坛|大会|展|赛|节)))");
  private static final Pattern FUTURE_BEFORE = Pattern.compile("(?:到|至|力争|截止|预计|规划|—|-|～)$");
  private static final Pattern FUTURE_AFTER = Pattern.compile("^(?:前|底前|末前|远景|目标|规划|建成|基本实现|实现)");
  private static final Pattern SINCE_BEFORE =
      Pattern.compile("(?:自|从|始建于|建于|成立于|毕业于|出生于|生于|早在|截至|始于|自从|起于)$");

  private final @Nullable LocalDate issued;
  private final String page;

  /**
   * @param issued the printed publication date or else the one in the file's path
   * @param page all text of the page
   */
  YearEvidence(@Nullable LocalDate issued, String page) {
    this.issued = issued;
    this.page = page;
  }

  @Nullable LocalDate issued() {
    return issued;
  }

  /** The date in its year; empty where nothing tells one. */
  Optional<LocalDate> date(DateMention printed, String story) {
    if (printed.full().isPresent()) {
      return printed.full();
    }
    Integer month = printed.month();
    if (month == null) {
      return Optional.empty();
    }
    if (issued != null) {
      return latestBefore(issued, month, printed.day());
    }
    Optional<Integer> year = latestNamed(story).or(() -> latestNamed(page));
    if (year.isEmpty()) {
      year = byWeekdayOrPeriod(month, printed.day());
    }
    return year.flatMap(y -> printed.in(y, month));
  }

  private static Optional<LocalDate> latestBefore(LocalDate issued, int month, int day) {
    for (int year = issued.getYear() + 1; year >= issued.getYear() - 4; year--) {
      Optional<LocalDate> date = of(year, month, day);
      if (date.isPresent() && !date.get().isAfter(issued.plusDays(DAYS_AHEAD))) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> of(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The latest year a text names that isn't a goal; a beginning (自2019年) only says "not before".
   */
  private static Optional<Integer> latestNamed(String text) {
    Integer latest = null;
    Integer since = null;
    Matcher year = YEAR.matcher(text);
    while (year.find()) {
      String before = text.substring(Math.max(0, year.start() - 3), year.start());
      String after = text.substring(year.end(), Math.min(text.length(), year.end() + 4));
      int named = Integer.parseInt(year.group(1));
      if (SINCE_BEFORE.matcher(before).find()) {
        since = since == null ? Integer.valueOf(named) : Integer.valueOf(Math.max(since, named));
      } else if (!FUTURE_BEFORE.matcher(before).find() && !FUTURE_AFTER.matcher(after).find()) {
        latest = latest == null ? Integer.valueOf(named) : Integer.valueOf(Math.max(latest, named));
      }
    }
    boolean overtaken = latest != null && since != null && since > latest;
    return overtaken ? Optional.empty() : Optional.ofNullable(latest);
  }

  private Optional<Integer> byWeekdayOrPeriod(int month, int day) {
    TreeMap<Integer, Integer> votes = new TreeMap<>();
    for (Period period : Period.namedIn(page)) {
      for (int year = period.from().getYear(); year <= period.to().getYear(); year++) {
        Optional<LocalDate> date = of(year, month, day);
        if (date.isPresent() && period.holds(date.get())) {
          votes.merge(year, weekdayAgrees(date.get()) ? 2 : 1, Integer::sum);
        }
      }
    }
    int most = votes.values().stream().mapToInt(v -> v).max().orElse(0);
    List<Integer> best =
        votes.entrySet().stream().filter(v -> v.getValue() == most).map(Map.Entry::getKey).toList();
    return best.size() == 1 && most >= 2 ? Optional.of(best.get(0)) : Optional.empty();
  }

  /** Whether the page prints the date with the weekday it had in that year. */
  private boolean weekdayAgrees(LocalDate date) {
    String day = "一二三四五六日".substring(date.getDayOfWeek().getValue() - 1).substring(0, 1);
    String printed = date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    return Pattern.compile(printed + "[ （(，]*(?:星期|周)" + day).matcher(page).find();
  }
}
