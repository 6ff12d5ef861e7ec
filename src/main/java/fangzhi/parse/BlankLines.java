package fangzhi.parse;

import java.util.List;
import java.util.function.Predicate;

/** How much a blank line says on a page. */
final class BlankLines {
  /**
   * A line this much narrower than most ends its paragraph; tells whether blank lines stand there.
   */
  private static final double SHORT = 0.75;

  /**
   * Where more full lines than these are followed by a blank one, blank lines aren't for
   * paragraphs.
   */
  private static final double INSIDE = 0.1;

  private BlankLines() {}

  /**
   * On some pages blank lines stand between paragraphs, on others only at column ends, or also
   * inside paragraphs: then they say nothing.
   *
   * @return 0 where a blank line says nothing for a new paragraph, up to 1 where it says all
   */
  static double weight(List<RoledLine> lines) {
    double median =
        lines.stream()
            .mapToDouble(roled -> roled.line().width())
            .sorted()
            .skip(lines.size() / 2)
            .findFirst()
            .orElse(0);
    double between = blankShare(lines, l -> l.endsSentence() && l.width() < SHORT * median);
    double inside = blankShare(lines, l -> !l.endsSentence() && l.width() >= SHORT * median);
    return inside > INSIDE ? 0 : Math.clamp((between - 0.4) * 2, 0, 1);
  }

  /** The share of lines followed by a blank one, 0 where there are too few to tell. */
  private static double blankShare(List<RoledLine> lines, Predicate<Line> which) {
    int all = 0;
    int blank = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (which.test(lines.get(i - 1).line())) {
        all++;
        blank += lines.get(i).line().blankBefore() > 0 ? 1 : 0;
      }
    }
    return all < 4 ? 0 : blank / (double) all;
  }
}
