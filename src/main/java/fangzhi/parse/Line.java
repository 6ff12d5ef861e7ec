package fangzhi.parse;

import fangzhi.text.Han;
import fangzhi.text.Radicals;
import fangzhi.text.Spacing;

/**
 * One printed, non-blank line of a page.
 *
 * @param number counted from 1 in the file
 * @param last the file's last line that belongs to it, usually the same
 * @param text letter-spacing taken out, radicals folded; white space that may mean something still
 *     stands
 * @param dense the text without any white space next to Chinese characters
 * @param width of the printed line in full-width characters, without stray spaces
 * @param squeezed the width if all its punctuation were set half-width, as it is to make a line fit
 * @param indent the white space before the text in full-width characters, where the extraction kept
 *     it
 * @param justified whether the line was letter-spaced to fill its column
 * @param blankBefore the number of blank lines right above
 * @param marks Markdown's heading level, 0 for plain text
 */
record Line(
    int number,
    int last,
    String text,
    String dense,
    double width,
    double squeezed,
    double indent,
    boolean justified,
    int blankBefore,
    int marks) {

  /**
   * No extractor tears a line into more; keeps the time linear where each line begins with a mark.
   */
  private static final int MOST_TORN = 40;

  static Line of(int number, String raw, int blankBefore) {
    String clean = Spacing.strip(Radicals.fold(raw));
    int marks = headingMarks(clean);
    String printed = Spacing.strip(clean.substring(marks));
    String text = Spacing.line(printed);
    double indent = indent(raw);
    return measured(
        number, number, text, indent, Spacing.isLetterSpaced(printed), blankBefore, marks);
  }

  private static Line measured(
      int number,
      int last,
      String text,
      double indent,
      boolean justified,
      int blankBefore,
      int marks) {
    String dense = Spacing.dense(text);
    double width = Han.width(dense);
    double squeezed = width - 0.5 * Han.punctuation(dense);
    return new Line(
        number, last, text, dense, width, squeezed, indent, justified, blankBefore, marks);
  }

  private static double indent(String raw) {
    double indent = 0;
    for (int i = 0; i < raw.length() && Spacing.isSpace(raw.charAt(i)); i++) {
      indent += raw.charAt(i) == '\u3000' ? 1 : 0.5;
    }
    return indent;
  }

  private static int headingMarks(String text) {
    int marks = 0;
    while (marks < text.length() && text.charAt(marks) == '#') {
      marks++;
    }
    boolean heading = marks <= 6 && marks < text.length() && Spacing.isSpace(text.charAt(marks));
    return heading ? marks : 0;
  }

  boolean endsSentence() {
    return Han.endsSentence(dense);
  }

  /** Whether the line is set in by a paragraph's indent against the one before. */
  boolean isIndentedAgainst(Line before) {
    return indent >= before.indent + 1 && indent <= before.indent + 3;
  }

  /** Whether what follows in the file was printed on the same line. */
  boolean isTornFrom(Line before) {
    return marks == 0
        && before.marks == 0
        && number - before.number < MOST_TORN
        && !dense.isEmpty()
        && !before.dense.isEmpty()
        && (isTornStart(dense.charAt(0))
            || Han.isOpening(before.dense.charAt(before.dense.length() - 1)));
  }

  private static boolean isTornStart(char c) {
    return Han.isClosing(c) && c != '…' && c != '.' && c != ',' && c != '%' && c != '"';
  }

  /** This line and what an extractor tore off it at a squeezed punctuation mark. */
  Line rejoined(Line rest) {
    boolean full = justified && rest.justified;
    return measured(number, rest.last, text + rest.text, indent, full, blankBefore, marks);
  }

  /** The beginning of this line, when something else stands at its end. */
  Line head(String part) {
    return measured(number, last, Spacing.strip(part), indent, false, blankBefore, marks);
  }

  /** The rest of this line, when something else stands at its beginning: as wide as the whole. */
  Line tail(String part) {
    String rest = Spacing.strip(part);
    return new Line(
        number,
        last,
        rest,
        Spacing.dense(rest),
        width,
        squeezed,
        indent,
        justified,
        blankBefore,
        marks);
  }
}
