package fangzhi.parse;

import fangzhi.text.Spacing;
import java.util.List;

/**
 * What a story is put together from: a paragraph, a line of a heading, a byline, a caption.
 *
 * @param text paragraphs without stray spaces, headings with the space between their halves
 * @param caption whether a display line stands where a picture was: as a caption
 */
record Unit(UnitType type, List<Line> lines, String text, boolean caption) {
  Unit {
    lines = List.copyOf(lines);
  }

  static Unit paragraph(List<Line> lines) {
    StringBuilder joined = new StringBuilder();
    lines.forEach(line -> joined.append(line.text()));
    return new Unit(UnitType.PARAGRAPH, lines, paragraphText(joined.toString()), false);
  }

  /** The spaces between the names of a lead 本报讯（记者 张铮 通讯员 刘琳） stay. */
  private static String paragraphText(String joined) {
    int close = joined.indexOf('）');
    if (close < 0 || Bylines.lead(joined).isEmpty()) {
      return Spacing.dense(joined);
    }
    return joined.substring(0, close + 1).strip() + Spacing.dense(joined.substring(close + 1));
  }

  boolean is(UnitType wanted) {
    return type == wanted;
  }
}
