package fangzhi.query;

import fangzhi.query.Expression.During;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, month or year, or from one to another, as it is typed: 2023, 2023-03, 2023年3月5日,
 * 2023/3..2023/6, 2023.., ..2023.
 *
 * @param first what it begins with, null for open
 * @param last what it ends with, null for open
 */
record DateRange(@Nullable Days first, @Nullable Days last) {
  /** A Chinese keyboard types 。 for a full stop. */
  private static final Pattern RANGE = Pattern.compile("(.*?)(?:\\.\\.|。。)(.*)");

  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})年?|([0-9]{4})[-/.年]([0-9]{1,2})(?:月?|[-/.月]([0-9]{1,2})[日号]?)");

  /** A day, or all those of a month or year. */
  record Days(LocalDate from, LocalDate to) {}

  /** The range a folded text gives, null if none. */
  static @Nullable DateRange of(String folded) {
    Matcher range = RANGE.matcher(folded);
    if (!range.matches()) {
      Days days = days(folded);
      return days == null ? null : new DateRange(days, days);
    }
    Days first = days(range.group(1));
    Days last = days(range.group(2));
    boolean readable =
        (first != null || range.group(1).isEmpty()) && (last != null || range.group(2).isEmpty());
    return readable && (first != null || last != null) ? new DateRange(first, last) : null;
  }

  private static @Nullable Days days(String text) {
    Matcher date = DATE.matcher(text);
    try {
      return date.matches() ? days(date) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Days days(Matcher date) {
    if (date.group(1) != null) {
      int year = Integer.parseInt(date.group(1));
      return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    YearMonth month =
        YearMonth.of(Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
    if (date.group(4) == null) {
      return new Days(month.atDay(1), month.atEndOfMonth());
    }
    LocalDate day = month.atDay(Integer.parseInt(date.group(4)));
    return new Days(day, day);
  }

  /** Whether it ends before it begins. */
  boolean isReversed() {
    return first != null && last != null && last.to().isBefore(first.from());
  }

  /** The days, the earlier end first. */
  During during() {
    Days begin = isReversed() ? last : first;
    Days end = isReversed() ? first : last;
    return new During(begin == null ? null : begin.from(), end == null ? null : end.to());
  }
}
