package fangzhi.place;

import java.util.Locale;
import java.util.Optional;

/** How deep a unit stands, widest first. */
public enum Level {
  PROVINCE,
  /** A prefecture-level city or prefecture. */
  CITY,
  /** A county, district or county-level city. */
  COUNTY,
  /** A functional zone such as 东城区, beside the counties of its city. */
  ZONE,
  /** A town, township or street (街道). */
  TOWN,
  /** A community (社区) or village. */
  VILLAGE;

  /** The word of the CSV files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Level> of(String word) {
    for (Level level : values()) {
      if (level.word().equals(word)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  /** Whether a unit of this level may lie in one of the other. */
  boolean below(Level other) {
    return compareTo(other) > 0 && !(this == ZONE && other == COUNTY);
  }
}
