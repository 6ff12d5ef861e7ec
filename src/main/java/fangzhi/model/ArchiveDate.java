package fangzhi.model;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The date that search, facets and sorting use for an article, with where it comes from.
 *
 * @param basis {@link Basis#PRINTED} where the page prints it; every other basis is an inference
 */
public record ArchiveDate(LocalDate date, Basis basis) {

  /** Where an archive date comes from. */
  public enum Basis {
    /** The page prints it. */
    PRINTED,
    /** The file's path names it. */
    PATH,
    /** The latest event date of the page's stories. */
    EVENT;

    /** The lower-case word used in JSON and in the index. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the date isn't the printed one. */
  public boolean inferred() {
    return basis != Basis.PRINTED;
  }
}
