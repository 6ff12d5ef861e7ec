package fangzhi.place;

import org.jspecify.annotations.Nullable;

/**
 * A place in a story.
 *
 * @param path where it lies, null where that stays open
 * @param unit the register's unit, null where the register hasn't got it
 * @param chained whether the next mention follows directly and lies in it, as 魏都区 in 魏都区文峰街道
 * @param adjoining whether it directly follows the unit it lies in
 */
record Mention(
    int start,
    int end,
    String printed,
    Level level,
    @Nullable String path,
    @Nullable Unit unit,
    boolean chained,
    boolean adjoining) {

  Mention beforeItsPart() {
    return new Mention(start, end, printed, level, path, unit, true, adjoining);
  }

  static Mention of(Candidate c, Place place, boolean adjoining) {
    return new Mention(
        c.start(), c.end(), c.printed(), c.level(), place.path(), place.unit(), false, adjoining);
  }

  static Mention open(Candidate c) {
    return new Mention(c.start(), c.end(), c.printed(), c.level(), null, null, false, false);
  }
}
