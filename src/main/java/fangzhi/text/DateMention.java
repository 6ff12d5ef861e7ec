package fangzhi.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as a text prints it.
 *
 * @param start offset of its first character
 * @param end offset after its last
 * @param year null where none is printed
 * @param month 1 to 12, null where only the day is printed
 * @param day 1 to 31
 */
public record DateMention(
    int start, int end, @Nullable Integer year, @Nullable Integer month, int day) {

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

  /** The date where year and month are printed and such a day exists. */
  public Optional<LocalDate> full() {
    return year == null || month == null ? Optional.empty() : in(year, month);
  }
}
