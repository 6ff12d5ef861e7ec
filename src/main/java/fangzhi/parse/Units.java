package fangzhi.parse;

import java.util.ArrayList;
import java.util.List;

/** Joins lines with known roles into units. */
final class Units {
  /** So many blank lines in an OCR's output are where a picture was. */
  private static final int PICTURE = 3;

  /** No byline has more lines. */
  private static final int LONGEST_BYLINE = 20;

  private Units() {}

  static List<Unit> of(List<RoledLine> lines, boolean flowed) {
    List<Unit> units = new ArrayList<>();
    List<RoledLine> paragraph = new ArrayList<>();
    List<Unit> inside = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      RoledLine line = lines.get(i);
      switch (line.role()) {
        case START -> {
          close(paragraph, inside, units);
          paragraph.add(line);
        }
        case CONTINUATION -> paragraph.add(line);
        default -> {
          Unit unit = single(line, flowed);
          if (interrupts(lines, i, paragraph)) {
            inside.add(unit.interrupting());
          } else {
            close(paragraph, inside, units);
            addOrJoin(unit, units);
          }
        }
      }
    }
    close(paragraph, inside, units);
    return units;
  }

  /** The lines of one byline become one unit. */
  private static void addOrJoin(Unit unit, List<Unit> units) {
    boolean joins =
        unit.is(UnitType.BYLINE)
            && !units.isEmpty()
            && units.getLast().is(UnitType.BYLINE)
            && units.getLast().lines().size() < LONGEST_BYLINE;
    if (!joins) {
      units.add(unit);
      return;
    }
    units.add(units.removeLast().joined(unit));
  }

  /** Whether a paragraph broken off before line {@code i} goes on after it. */
  private static boolean interrupts(List<RoledLine> lines, int i, List<RoledLine> paragraph) {
    if (paragraph.isEmpty() || paragraph.getLast().line().endsSentence()) {
      return false;
    }
    int next = i + 1;
    while (next < lines.size() && lines.get(next).role().compareTo(LineRole.CONTINUATION) != 0) {
      if (lines.get(next).role() == LineRole.START || next - i > 4) {
        return false;
      }
      next++;
    }
    return next < lines.size();
  }

  private static void close(List<RoledLine> paragraph, List<Unit> inside, List<Unit> units) {
    if (!paragraph.isEmpty()) {
      units.add(Unit.paragraph(paragraph));
      paragraph.clear();
    }
    units.addAll(inside);
    inside.clear();
  }

  private static Unit single(RoledLine line, boolean flowed) {
    UnitType type =
        switch (line.role()) {
          case FURNITURE -> UnitType.FURNITURE;
          case BYLINE -> UnitType.BYLINE;
          case CREDIT -> UnitType.CREDIT;
          case SIGNATURE -> UnitType.SIGNATURE;
          case CONTINUED_FROM -> UnitType.CONTINUED_FROM;
          case CONTINUED_TO -> UnitType.CONTINUED_TO;
          case START, CONTINUATION, DISPLAY -> UnitType.DISPLAY;
        };
    boolean picture =
        flowed
            && type == UnitType.DISPLAY
            && line.line().marks() == 0
            && line.line().blankBefore() >= PICTURE;
    return Unit.line(type, line, picture);
  }
}
