package fangzhi.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells paragraphs from headlines in the output of an OCR, where a line is a paragraph or, at a
 * column's end, a part of one.
 */
final class FlowedRoles {
  /** A display line is at most this wide; chosen on the longest headlines of the composed pages. */
  private static final double WIDEST_DISPLAY = 46;

  /** The margin of a line taken for a heading by its length and punctuation alone. */
  private static final double GUESS = 0.8;

  private FlowedRoles() {}

  static List<RoledLine> assign(List<RoledLine> lines) {
    Fragments fragments = Fragments.of(lines);
    List<RoledLine> out = new ArrayList<>();
    boolean open = false;
    for (int i = 0; i < lines.size(); i++) {
      RoledLine line = lines.get(i);
      LineRole role = line.role() == LineRole.START ? role(lines, i, open, fragments) : line.role();
      boolean embedded = role == LineRole.DISPLAY && line.line().marks() == 0 && open;
      if (!embedded) {
        open = isBody(role) && !endsParagraph(line.line());
      }
      boolean guessed = role == LineRole.DISPLAY && line.role() == LineRole.START;
      out.add(new RoledLine(line.line(), role, guessed ? GUESS : RoledLine.SURE));
    }
    return out;
  }

  private static LineRole role(List<RoledLine> lines, int i, boolean open, Fragments fragments) {
    Line line = lines.get(i).line();
    LineRole body = open ? LineRole.CONTINUATION : LineRole.START;
    if (line.endsSentence() || line.width() > WIDEST_DISPLAY) {
      return isExclamation(line) && !open ? LineRole.DISPLAY : body;
    }
    if (announces(line)) {
      return nextIsDisplay(lines, i) ? LineRole.DISPLAY : body;
    }
    boolean clauses =
        line.dense().contains("。") || count(line.dense(), '，') + count(line.dense(), ',') > 2;
    return clauses || fragments.breaksOff(lines, i) ? body : LineRole.DISPLAY;
  }

  private static boolean isExclamation(Line line) {
    String text = line.dense();
    boolean mark =
        text.endsWith("！") || text.endsWith("？") || text.endsWith("!") || text.endsWith("?");
    return mark && line.width() <= 16 && !text.contains("，") && !text.contains("“");
  }

  private static boolean announces(Line line) {
    return line.dense().endsWith("：") || line.dense().endsWith(":");
  }

  private static boolean nextIsDisplay(List<RoledLine> lines, int i) {
    if (i + 1 >= lines.size() || lines.get(i).line().width() > 14) {
      return false;
    }
    Line next = lines.get(i + 1).line();
    return !next.endsSentence() && next.width() <= WIDEST_DISPLAY;
  }

  private static boolean endsParagraph(Line line) {
    return line.endsSentence() || announces(line);
  }

  private static boolean isBody(LineRole role) {
    return role == LineRole.START || role == LineRole.CONTINUATION;
  }

  private static int count(String text, char c) {
    return (int) text.chars().filter(x -> x == c).count();
  }
}
