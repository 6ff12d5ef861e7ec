package fangzhi.server.view;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the calendar and of days.
 *
 * @param paper the one paper they are limited to, null for all
 */
public record DayUrl(@Nullable String paper) {
  /** Of all papers. */
  public static final DayUrl ALL = new DayUrl(null);

  private static final String CALENDAR = "/calendar";

  /** The calendar of a year. */
  public String year(int year) {
    return with(String.format(Locale.ROOT, "%s/%04d", CALENDAR, year));
  }

  /** The calendar of the latest year. */
  public String latestYear() {
    return with(CALENDAR);
  }

  /** What a day printed. */
  public String day(LocalDate day) {
    return with("/day/" + day);
  }

  private String with(String address) {
    return paper == null ? address : address + "?paper=" + PercentEncoding.of(paper);
  }
}
