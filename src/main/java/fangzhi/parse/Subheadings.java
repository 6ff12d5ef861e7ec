package fangzhi.parse;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether the text before a display line and the text after it are about the same thing, by the
 * character pairs that they share (as TextTiling, Hearst 1997): a sub-heading stands between two
 * parts of one story, a headline between two stories.
 */
final class Subheadings {
  /** So many paragraphs on either side are compared. */
  private static final int WINDOW = 4;

  private final List<Unit> units;
  private final Cohesion cohesion;

  Subheadings(List<Unit> units, Cohesion cohesion) {
    this.units = units;
    this.cohesion = cohesion;
  }

  /**
   * For each unit what being a sub-heading inside a story scores; 0 for others than display lines.
   */
  double[] scores() {
    return IntStream.range(0, units.size()).mapToDouble(this::score).toArray();
  }

  private double score(int i) {
    if (!units.get(i).is(UnitType.DISPLAY)) {
      return 0;
    }
    if (i > 0 && units.get(i - 1).is(UnitType.DISPLAY)) {
      return StoryWeights.SUBHEADING_SECOND_LINE;
    }
    return StoryWeights.SUBHEADING + topic(i);
  }

  /** What the texts before and after display line {@code i} say; 0 where one is missing. */
  private double topic(int i) {
    int after = i + 1;
    while (after < units.size() && units.get(after).is(UnitType.DISPLAY)) {
      after++;
    }
    int from = windowBefore(i);
    int to = windowAfter(after);
    if (from == i || to == after) {
      return 0;
    }
    double more = cohesion.shared(from, i, after, to) - StoryWeights.USUAL_TOPIC;
    return Math.clamp(StoryWeights.TOPIC * more, -StoryWeights.MOST_TOPIC, StoryWeights.MOST_TOPIC);
  }

  private int windowBefore(int end) {
    int from = end;
    for (int n = 0; from > 0 && n < WINDOW && isBefore(from - 1); from--) {
      n += units.get(from - 1).is(UnitType.PARAGRAPH) ? 1 : 0;
    }
    return from;
  }

  private int windowAfter(int start) {
    int to = start;
    while (to < units.size() && to - start < WINDOW && isAfter(to)) {
      to++;
    }
    return to;
  }

  /** A story's text goes on beyond its sub-headings, not beyond its lead. */
  private boolean isBefore(int i) {
    Unit unit = units.get(i);
    return !units.get(i + 1).lead() && (unit.is(UnitType.PARAGRAPH) || unit.is(UnitType.DISPLAY));
  }

  private boolean isAfter(int i) {
    return units.get(i).is(UnitType.PARAGRAPH) && !units.get(i).lead();
  }
}
