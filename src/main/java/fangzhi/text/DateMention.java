package fangzhi.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as a text prints it, which need not be one of the calendar (13月40日).
 *
 * @param start offset of its first character
 * @param end offset after its last
 * @param year null where none is printed
 * @param month null where only the day is printed
 * @param day of a range (8月12—13日) the first
 */
public record DateMention(
    int start, int end, @Nullable Integer year, @Nullable Integer month, int day)
    implements DayMention {

  /** The day in a year and month of its own or else the given ones; empty where none such is. */
  public Optional<LocalDate> in(int otherYear, int otherMonth) {
    int y = year == null ? otherYear : year;
    int m = month == null ? otherMonth : month;
    try {
      return Optional.of(LocalDate.of(y, m, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether no year has such a day. */
  public boolean impossible() {
    return day < 1
        || day > 31
        || (month != null && (month < 1 || month > 12 || day > Month.of(month).maxLength()));
  }

  /** The date where year and month are printed and such a day exists. */
  public Optional<LocalDate> full() {
    return year == null || month == null ? Optional.empty() : in(year, month);
  }
}
