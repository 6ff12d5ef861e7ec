package fangzhi.parse;

/**
 * A line with what it is taken for.
 *
 * @param margin by how much the best reading of the page scores above the best one that takes the
 *     line for something else; large where the line's own words say it
 */
record RoledLine(Line line, LineRole role, double margin) {
  /** The margin of a role that follows from the line's own words. */
  static final double SURE = 20;

  RoledLine(Line line, LineRole role) {
    this(line, role, SURE);
  }

  /** This line taken for something else, as near a thing as before. */
  RoledLine as(LineRole other) {
    return new RoledLine(line, other, margin);
  }
}
