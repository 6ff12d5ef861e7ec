package fangzhi.export;

import fangzhi.model.ArchiveDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The date that search and sorting use.
 *
 * @param date YYYY-MM-DD
 * @param basis printed, path or event
 * @param inferred whether the page itself doesn't print it
 */
public record ArchiveDateJson(String date, String basis, boolean inferred) {

  public static @Nullable ArchiveDateJson of(@Nullable ArchiveDate date) {
    return date == null
        ? null
        : new ArchiveDateJson(date.date().toString(), date.basis().word(), date.inferred());
  }

  public static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
