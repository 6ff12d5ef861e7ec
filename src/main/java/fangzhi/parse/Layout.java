package fangzhi.parse;

import fangzhi.text.Han;
import java.util.List;

/**
 * How a page's lines relate to the print: hard-wrapped as printed, or flowed, a paragraph a line.
 */
final class Layout {
  /** No newspaper column is as wide, in full-width characters. */
  private static final double WIDER_THAN_A_COLUMN = 46;

  private Layout() {}

  /**
   * Whether most of the page's text stands on lines wider than a column, or the page is Markdown.
   */
  static boolean isFlowed(List<String> lines) {
    double flowed = 0;
    double all = 0;
    for (String line : lines) {
      if (Line.of(1, line, 0).marks() > 0) {
        return true;
      }
      double width = Han.width(fangzhi.text.Spacing.dense(line));
      all += width;
      flowed += width > WIDER_THAN_A_COLUMN ? width : 0;
    }
    return flowed > 0.5 * all;
  }
}
