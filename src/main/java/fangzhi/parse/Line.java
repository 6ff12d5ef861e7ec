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
 * @param width of the printed line in full-width characters, without stray spaces
 * @param justified whether the line was letter-spaced to fill its column
 * @param blankBefore the number of blank lines right above
 * @param marks Markdown's heading level, 0 for plain text
 */
record Line(
    int number,
    String text,
    String dense,
    double width,
    boolean justified,
    int blankBefore,
    int marks) {

  static Line of(int number, String raw, int blankBefore) {
    String clean = Radicals.fold(raw).strip();
    int marks = headingMarks(clean);
    String printed = clean.substring(marks).strip();
    String text = Spacing.line(printed);
    String dense = Spacing.dense(text);
    boolean justified = Spacing.isLetterSpaced(printed);
    return new Line(number, text, dense, Han.width(dense), justified, blankBefore, marks);
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

  /** The beginning of this line, when something else stands at its end. */
  Line head(String part) {
    String text = part.strip();
    String dense = Spacing.dense(text);
    return new Line(number, text, dense, Han.width(dense), false, blankBefore, marks);
  }

  /** The rest of this line, when something else stands at its beginning: as wide as the whole. */
  Line tail(String part) {
    String text = part.strip();
    return new Line(number, text, Spacing.dense(text), width, justified, blankBefore, marks);
  }
}
