package fangzhi.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks again at the lines that were a near thing, now that the stories can be seen: a headline as
 * wide as a paragraph's first line is one only because a story lacks it. A line is taken for the
 * other thing where the stories gain more by it than the line's own margin loses.
 */
final class SecondThoughts {
  /** Lines with a larger margin are not looked at again. */
  private static final double NEAR = 2.5;

  private static final int MOST = 24;
  private static final int LARGEST = 1500;

  /**
   * How much a line's margin counts against what the stories gain; the two have different units.
   */
  private static final double LINE_WEIGHT = 1;

  private static final double LEAST_GAIN = 1;

  private SecondThoughts() {}

  static List<RoledLine> on(List<RoledLine> lines) {
    if (lines.size() > LARGEST) {
      return lines;
    }
    List<RoledLine> best = lines;
    double score = score(lines);
    for (int i : nearest(lines)) {
      List<RoledLine> other = otherwise(best, i);
      double otherScore = score(other);
      if (otherScore - score > LINE_WEIGHT * lines.get(i).margin() + LEAST_GAIN) {
        best = other;
        score = otherScore;
      }
    }
    return best;
  }

  private static double score(List<RoledLine> lines) {
    return StoryFinder.score(Units.of(lines, false));
  }

  private static List<Integer> nearest(List<RoledLine> lines) {
    return IntStream.range(0, lines.size())
        .boxed()
        .filter(i -> lines.get(i).margin() < NEAR && mayChange(lines, i))
        .sorted(Comparator.comparingDouble(i -> lines.get(i).margin()))
        .limit(MOST)
        .toList();
  }

  private static boolean mayChange(List<RoledLine> lines, int i) {
    RoledLine line = lines.get(i);
    return switch (line.role()) {
      case DISPLAY -> line.line().marks() == 0;
      case START -> !line.line().endsSentence();
      case CONTINUATION -> i > 0 && lines.get(i - 1).line().endsSentence();
      default -> false;
    };
  }

  /**
   * The lines with a headline made a paragraph's beginning, or the other way round, or with a
   * paragraph cut in two.
   */
  private static List<RoledLine> otherwise(List<RoledLine> lines, int i) {
    List<RoledLine> out = new ArrayList<>(lines);
    if (lines.get(i).role() == LineRole.CONTINUATION) {
      out.set(i, lines.get(i).as(LineRole.START));
      return out;
    }
    boolean heading = lines.get(i).role() == LineRole.DISPLAY;
    out.set(i, lines.get(i).as(heading ? LineRole.START : LineRole.DISPLAY));
    if (i + 1 < lines.size()) {
      LineRole from = heading ? LineRole.START : LineRole.CONTINUATION;
      LineRole to = heading ? LineRole.CONTINUATION : LineRole.START;
      RoledLine next = lines.get(i + 1);
      out.set(i + 1, next.role() == from ? next.as(to) : next);
    }
    return out;
  }
}
