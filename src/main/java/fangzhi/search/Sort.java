package fangzhi.search;

import java.util.Locale;

/** The order of results. */
public enum Sort {
  RELEVANCE,
  NEWEST,
  OLDEST;

  /** The lower-case word used in addresses and on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The order when none is asked for: without words no article is more relevant than another. */
  public static Sort standard(String query) {
    return query.isBlank() ? NEWEST : RELEVANCE;
  }
}
