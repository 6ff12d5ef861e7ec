package fangzhi.parse;

import fangzhi.text.Han;
import fangzhi.text.Radicals;
import fangzhi.text.Spacing;

/**
 * One non-blank line of a page.
 *
 * @param number counted from 1 in the file
 * @param text letter-spacing taken out, radicals folded; white space that may mean something still
 *     stands
 * @param dense the text without any white space next to Chinese characters
 * @param width of the dense text in full-width characters
 * @param blankBefore the number of blank lines right above
 * @param marks Markdown's heading level, 0 for plain text
 */
record Line(int number, String text, String dense, double width, int blankBefore, int marks) {

  static Line of(int number, String raw, int blankBefore) {
    String clean = Radicals.fold(raw).strip();
    int marks = headingMarks(clean);
    String text = Spacing.line(clean.substring(marks));
    String dense = Spacing.dense(text);
    return new Line(number, text, dense, Han.width(dense), blankBefore, marks);
  }

  private static int headingMarks(String text) {
    int marks = 0;
    while (marks < text.length() && text.charAt(marks) == '#') {
      marks++;
    }
    return marks <= 6 && marks < text.length() && Spacing.isSpace(text.charAt(marks)) ? marks : 0;
  }

  boolean endsSentence() {
    return Han.endsSentence(dense);
  }

  /** The same place in the file with other text, when a line is cut in two. */
  Line withText(String part) {
    String t = part.strip();
    String d = Spacing.dense(t);
    return new Line(number, t, d, Han.width(d), blankBefore, marks);
  }
}
