package fangzhi.parse;

import fangzhi.text.Spacing;
import java.util.ArrayList;
import java.util.List;

/**
 * What a story is put together from: a paragraph, a line of a heading, a byline, a caption.
 *
 * @param text paragraphs without stray spaces, headings with the space between their halves
 * @param lead whether a paragraph begins with 本报讯（记者 …） or the like
 * @param caption whether a display line interrupts a sentence, as a caption does
 * @param afterPicture whether a display line stands below a gap that a picture left
 * @param margin the least margin of its lines' roles, see {@link RoledLine}
 */
record Unit(
    UnitType type,
    List<Line> lines,
    String text,
    boolean lead,
    boolean caption,
    boolean afterPicture,
    double margin) {
  Unit {
    lines = List.copyOf(lines);
  }

  static Unit paragraph(List<RoledLine> roled) {
    List<Line> lines = roled.stream().map(RoledLine::line).toList();
    StringBuilder joined = new StringBuilder();
    lines.forEach(line -> joined.append(line.text()));
    String text = paragraphText(joined.toString());
    boolean lead = Bylines.leadEnd(text) >= 0 || Bylines.opensLead(text);
    return new Unit(UnitType.PARAGRAPH, lines, text, lead, false, false, leastMargin(roled));
  }

  /** The spaces between the names of a lead 本报讯（记者 张铮 通讯员 刘琳） stay. */
  private static String paragraphText(String joined) {
    int close = Bylines.leadEnd(joined);
    if (close < 0) {
      return Spacing.dense(joined);
    }
    return joined.substring(0, close).strip() + Spacing.dense(joined.substring(close));
  }

  /** Whether a display line stands where a picture's caption would. */
  boolean mayBeCaption() {
    return is(UnitType.DISPLAY) && (caption || afterPicture);
  }

  /** A unit of one line. */
  static Unit line(UnitType type, RoledLine roled, boolean afterPicture) {
    Line line = roled.line();
    return new Unit(type, List.of(line), line.text(), false, false, afterPicture, roled.margin());
  }

  /** This byline with the one on the line below. */
  Unit joined(Unit next) {
    List<Line> all = new ArrayList<>(lines);
    all.addAll(next.lines);
    String both = Bylines.joined(text, next.text);
    return new Unit(type, all, both, false, false, false, Math.min(margin, next.margin));
  }

  private static double leastMargin(List<RoledLine> lines) {
    return lines.stream().mapToDouble(RoledLine::margin).min().orElse(RoledLine.SURE);
  }

  /** This line as one that interrupts a sentence. */
  Unit interrupting() {
    return new Unit(type, lines, text, lead, true, false, margin);
  }

  /** This line of a heading as the name of its author. */
  Unit asByline() {
    return new Unit(UnitType.BYLINE, lines, text, lead, caption, afterPicture, margin);
  }

  boolean is(UnitType wanted) {
    return type == wanted;
  }
}
