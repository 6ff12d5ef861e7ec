package fangzhi.parse;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs of a body; a sub-heading over several lines is one of them. */
final class Paragraphs {
  /**
   * A wrapped sub-heading's line is at most so much narrower than its column: its indent and a word
   * that didn't fit.
   */
  private static final double INDENT_AND_WORD = 4;

  private Paragraphs() {}

  static List<String> of(List<Unit> body) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < body.size(); i++) {
      Unit unit = body.get(i);
      boolean joins = i > 0 && isWrapped(body.get(i - 1), unit, columnWidth(body, i));
      String before = joins ? paragraphs.removeLast() : "";
      paragraphs.add(before + unit.text());
    }
    return paragraphs;
  }

  private static boolean isWrapped(Unit first, Unit second, double columnWidth) {
    return first.is(UnitType.DISPLAY)
        && second.is(UnitType.DISPLAY)
        && first.lines().getLast().marks() == 0
        && !first.text().endsWith("——")
        && first.lines().getLast().last() + 3 >= second.lines().getFirst().number()
        && first.lines().getLast().width() >= columnWidth - INDENT_AND_WORD;
  }

  /** The widest line of the nearest paragraph. */
  private static double columnWidth(List<Unit> body, int at) {
    for (int distance = 1; distance < body.size(); distance++) {
      for (int i : new int[] {at + distance, at - distance}) {
        if (i >= 0 && i < body.size() && body.get(i).is(UnitType.PARAGRAPH)) {
          return body.get(i).lines().stream().mapToDouble(Line::squeezed).max().orElse(0);
        }
      }
    }
    return 0;
  }
}
