package fangzhi.parse;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where a story may be cut: whether the text before a display line and the text after it are about
 * the same thing, by the character pairs that they share (as TextTiling, Hearst 1997): a
 * sub-heading stands between two parts of one story, a headline between two stories.
 */
final class Subheadings {
  /** So many paragraphs on either side are compared. */
  private static final int WINDOW = 4;

  private static final Pattern NOTICE =
      Pattern.compile("(?:公告|通告|公示|声明|启事|讣告|光荣榜|小?贴士|小知识|温馨提示|简介)$");

  private static final double LONGEST_NOTICE = 14;

  private final List<Unit> units;
  private final Cohesion cohesion;
  private final double[] scores;
  private final double[] splits;

  Subheadings(List<Unit> units, Cohesion cohesion) {
    this.units = units;
    this.cohesion = cohesion;
    this.scores = IntStream.range(0, units.size()).mapToDouble(this::scored).toArray();
    this.splits = IntStream.range(0, units.size()).mapToDouble(this::cut).toArray();
  }

  /** What unit {@code i} as a sub-heading inside a story scores; 0 if it is no display line. */
  double score(int i) {
    return scores[i];
  }

  /** Whether display line {@code i} is the title of a notice, which stands for itself. */
  boolean isNotice(int i) {
    Line line = units.get(i).lines().getFirst();
    return line.width() <= LONGEST_NOTICE && NOTICE.matcher(line.dense()).find();
  }

  /**
   * What beginning a story with paragraph {@code i} scores where nothing but a paragraph stands
   * before it: against it where the two are about the same thing.
   */
  double split(int i) {
    return splits[i];
  }

  private double cut(int i) {
    if (i == 0 || !isAfter(i) || !units.get(i - 1).is(UnitType.PARAGRAPH)) {
      return 0;
    }
    return 0 - Math.max(0, topic(windowBefore(i), i, i, windowAfter(i)));
  }

  private double scored(int i) {
    if (!units.get(i).is(UnitType.DISPLAY)) {
      return 0;
    }
    if (i > 0 && units.get(i - 1).is(UnitType.DISPLAY)) {
      return StoryWeights.SUBHEADING_SECOND_LINE;
    }
    if (isNotice(i)) {
      return StoryWeights.NOTICE_INSIDE;
    }
    boolean marked = units.get(i).lines().getFirst().marks() == 1;
    return StoryWeights.SUBHEADING + topic(i) + (marked ? StoryWeights.MARKED_INSIDE : 0);
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
    return topic(from, i, after, to);
  }

  private double topic(int from, int to, int otherFrom, int otherTo) {
    double more = cohesion.shared(from, to, otherFrom, otherTo) - StoryWeights.USUAL_TOPIC;
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
