package fangzhi.model;

import java.util.Locale;

/** What sort of item an article is. */
public enum Kind {
  /** A story with a headline. */
  ARTICLE,
  /** A short item of a column of several (简讯, 一周要闻). */
  BRIEF,
  /** A photograph's caption, an item of its own. */
  PHOTO,
  /** A sidebar, list or table. */
  BOX;

  /** The lower-case word used in JSON, in the index and in URLs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
