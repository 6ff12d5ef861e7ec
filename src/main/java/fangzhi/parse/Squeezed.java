package fangzhi.parse;

import fangzhi.text.Han;
import java.util.ArrayList;
import java.util.List;

/**
 * Rejoins lines that an extractor tore between two squeezed punctuation marks (》／“, ，／《): the parts
 * together are no wider than the lines around them.
 */
final class Squeezed {
  /** The lines to either side that tell the column's width. */
  private static final int NEIGHBOURS = 5;

  /** A paragraph that ends sooner in its line is followed by something else. */
  private static final double SHORTEST = 4;

  private Squeezed() {}

  static List<Line> rejoin(List<Line> lines) {
    List<Line> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean torn = !out.isEmpty() && isTorn(out.getLast(), line, columnWidth(lines, i));
      out.add(torn ? out.removeLast().rejoined(line) : line);
    }
    return out;
  }

  private static boolean isTorn(Line first, Line second, double column) {
    boolean marks =
        first.marks() == 0
            && second.marks() == 0
            && second.blankBefore() == 0
            && Han.punctuation(last(first)) == 1
            && Han.isOpening(second.dense().charAt(0));
    boolean fits = first.squeezed() + second.squeezed() <= column;
    boolean fills = first.width() >= SHORTEST && first.width() + second.width() >= column - 0.6;
    return marks && fits && (fills || !first.endsSentence());
  }

  private static String last(Line line) {
    return line.dense().substring(line.dense().length() - 1);
  }

  /** The third widest line nearby: one or two may be headlines. */
  private static double columnWidth(List<Line> lines, int at) {
    int from = Math.max(0, at - NEIGHBOURS);
    int to = Math.min(lines.size(), at + NEIGHBOURS);
    double[] widths = lines.subList(from, to).stream().mapToDouble(Line::width).sorted().toArray();
    return widths[Math.max(0, widths.length - 3)];
  }
}
