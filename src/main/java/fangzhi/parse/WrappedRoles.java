package fangzhi.parse;

import fangzhi.text.Han;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells paragraphs from headlines in a text layer, whose lines are as hard-wrapped as they were
 * printed.
 *
 * <p>A line's width against its column's is the evidence: full lines run on, a paragraph's first
 * line is two characters narrower (its indent is lost), its last one ends a sentence, and a line
 * that is narrower without ending one is set off. The column's width is unknown and changes from
 * story to story, so it is part of the state of a Viterbi search (Forney 1973) over (role, width);
 * a change of width costs.
 *
 * <p>The scores were set by hand on the real pages and checked on the typeset and composed ones.
 */
final class WrappedRoles {
  private static final int NARROWEST = 5;
  private static final int WIDEST = 60;
  private static final int WIDTHS = WIDEST - NARROWEST + 1;
  private static final int START = 0;
  private static final int CONT = 1;
  private static final int DISPLAY = 2;
  private static final int FIXED = 3;
  private static final int STATES = 3 * WIDTHS + 1;
  private static final int FIXED_STATE = 3 * WIDTHS;
  private static final double NEVER = -1e9;

  /** 蔡某、王某参加会见。: the customary last paragraph of a report on a meeting. */
  private static final Pattern CLOSING_SENTENCE =
      Pattern.compile(
          "^[\\p{IsHan}、·]{2,40}(?:参加|出席|陪同|一同)[\\p{IsHan}]{0,8}(?:会见|会谈|活动|会议|观看|仪式|调研)?。$");

  private final List<RoledLine> lines;
  private final double[][] score;
  private final int[][] back;

  private WrappedRoles(List<RoledLine> lines) {
    this.lines = lines;
    this.score = new double[lines.size()][STATES];
    this.back = new int[lines.size()][STATES];
  }

  static List<RoledLine> assign(List<RoledLine> lines) {
    return lines.isEmpty() ? lines : new WrappedRoles(lines).solve();
  }

  private List<RoledLine> solve() {
    for (int i = 0; i < lines.size(); i++) {
      Arrays.fill(score[i], NEVER);
      step(i);
    }
    return trace();
  }

  private void step(int i) {
    Line line = lines.get(i).line();
    LineRole role = lines.get(i).role();
    if (role.isFixed()) {
      put(i, FIXED_STATE, bestOfAll(i, FIXED), 0);
      return;
    }
    Best newStart = bestOfAll(i, START);
    Best newContinuation = bestOfAll(i, CONT);
    double display = displayScore(line, role);
    for (int w = 0; w < WIDTHS; w++) {
      double width = NARROWEST + w;
      put(i, state(DISPLAY, w), bestOfWidth(i, DISPLAY, w, Best.NONE), display);
      if (role != LineRole.DISPLAY) {
        put(i, state(START, w), bestOfWidth(i, START, w, newStart), startScore(line, width));
        put(
            i,
            state(CONT, w),
            bestOfWidth(i, CONT, w, newContinuation),
            continuationScore(line, width));
      }
    }
  }

  private void put(int i, int state, Best into, double own) {
    score[i][state] = into.score + own;
    back[i][state] = into.from;
  }

  /** The best way so far into a state, and the state it comes from. */
  private record Best(double score, int from) {
    static final Best NONE = new Best(NEVER, -1);

    Best or(double other, int otherFrom) {
      return other > score ? new Best(other, otherFrom) : this;
    }
  }

  /** The best way into a role from any column width. */
  private Best bestOfAll(int i, int role) {
    if (i == 0) {
      return new Best(entry(role), -1);
    }
    Best best = Best.NONE;
    for (int s = 0; s < STATES; s++) {
      best = best.or(score[i - 1][s] + transition(i, s, role) + widthChange(s, role), s);
    }
    return best;
  }

  /**
   * The best way into a role of the same column width; a display line has none of its own and keeps
   * it.
   */
  private Best bestOfWidth(int i, int role, int w, Best otherWidth) {
    if (i == 0) {
      return new Best(entry(role), -1);
    }
    Best best = otherWidth;
    for (int r = START; r <= DISPLAY; r++) {
      int s = state(r, w);
      best = best.or(score[i - 1][s] + transition(i, s, role), s);
    }
    return best.or(score[i - 1][FIXED_STATE] + transition(i, FIXED_STATE, role), FIXED_STATE);
  }

  private static double entry(int role) {
    return role == CONT ? -4 : 0;
  }

  private static double widthChange(int from, int role) {
    if (from == FIXED_STATE || role == FIXED) {
      return 0;
    }
    boolean fromDisplay = from / WIDTHS == DISPLAY;
    return fromDisplay ? -0.5 : role == START ? -1.5 : -4;
  }

  private static int state(int role, int w) {
    return role * WIDTHS + w;
  }

  private double transition(int i, int from, int to) {
    Line before = lines.get(i - 1).line();
    return indentation(before, lines.get(i).line(), to) + transition(i, before, from, to);
  }

  /** An indent that the extraction kept marks a paragraph's first line. */
  private static double indentation(Line before, Line line, int to) {
    if (!line.isIndentedAgainst(before)) {
      return 0;
    }
    return to == START ? 2 : to == CONT ? -2 : 0;
  }

  private double transition(int i, Line before, int from, int to) {
    if (from == FIXED_STATE) {
      return afterFixed(lines.get(i - 1).role(), to);
    }
    int role = from / WIDTHS;
    if (role == DISPLAY) {
      return to == CONT ? -6 : 0;
    }
    double gap = NARROWEST + from % WIDTHS - before.width() - (role == START ? 2 : 0);
    double slack = before.justified() && gap <= 3.3 ? 0 : gap;
    if (to == FIXED) {
      return beforeFixed(before, lines.get(i).role());
    }
    return afterBody(before, slack, to);
  }

  /** A byline stands under a headline, hardly ever under a paragraph. */
  private static double beforeFixed(Line before, LineRole fixed) {
    double broken = before.endsSentence() ? 0 : -3;
    return fixed == LineRole.BYLINE ? broken - 3 : broken;
  }

  private static double afterFixed(LineRole before, int to) {
    return switch (to) {
      case CONT -> before == LineRole.CONTINUED_FROM ? 0 : -4;
      case DISPLAY -> before == LineRole.BYLINE ? -1.5 : 0;
      default -> 0;
    };
  }

  private static double afterBody(Line before, double slack, int to) {
    boolean ended = before.endsSentence();
    boolean announced = before.dense().endsWith("：") || before.dense().endsWith(":");
    return switch (to) {
      case START -> ended ? (slack >= 1.5 ? 0.8 : -0.3) : announced ? -1.5 : -6;
      case CONT -> ended && slack >= 2.5 ? -4 : ended && slack >= 1.2 ? -1.2 : 0;
      case DISPLAY -> ended ? 0 : announced ? -4 : -5;
      default -> 0;
    };
  }

  private static double startScore(Line line, double width) {
    String text = line.dense();
    if (Han.isClosing(text.charAt(0)) && !text.startsWith("…")) {
      return -5;
    }
    boolean lead = Bylines.opensLead(text);
    double gap = width - line.width() - (lead ? 0.5 * spaces(line.text()) : 0);
    double bonus = (lead ? 2.5 : 0) + (CLOSING_SENTENCE.matcher(text).find() ? 1.5 : 0);
    if (line.justified()) {
      return bonus + (gap < 1.25 || gap > 5 ? -1.5 : gap <= 2.75 ? 1.4 : 0.8);
    }
    if (line.endsSentence() && gap >= -0.6) {
      return bonus + (gap > 1.2 ? 0.2 : -0.6);
    }
    return bonus + indentScore(gap, width - line.squeezed(), Han.isOpening(text.charAt(0)));
  }

  /**
   * @param gap between the line and its column, in full-width characters
   * @param squeezedGap the same with all punctuation set half-width
   */
  private static double indentScore(double gap, double squeezedGap, boolean opening) {
    if (gap < 1.25 && squeezedGap >= 1.5) {
      return opening && gap >= 0.9 ? 0.8 : 0.2;
    }
    if (gap < -0.6) {
      return gap < -1.1 ? -3.5 : -2;
    }
    if (gap < 1.25) {
      return opening && gap >= 0.9 ? 0.4 : -0.8;
    }
    if (gap <= 2.75) {
      return 1.2;
    }
    return gap <= 3.3 ? 0.2 : -3.5;
  }

  private static double continuationScore(Line line, double width) {
    return (Han.isClosing(line.dense().charAt(0)) ? 2 : 0) + fullness(line, width);
  }

  private static double fullness(Line line, double width) {
    double gap = width - line.width();
    double over = line.squeezed() - width;
    if (over > 0.6) {
      return over > 3 ? -5 : over > 1.1 ? -2.5 : 0.2;
    }
    if (gap < -0.6) {
      return 0.7;
    }
    if (line.justified() && gap <= 3.3) {
      return gap <= 1.25 ? 0.8 : 0.3;
    }
    if (gap <= 1.1) {
      return gap <= 0.6 ? 1 : 0.7;
    }
    if (line.endsSentence()) {
      return 0.3;
    }
    return gap <= 2.1 || line.dense().endsWith("：") ? -0.3 : -3.5;
  }

  private static double displayScore(Line line, LineRole role) {
    String text = line.dense();
    if (role == LineRole.DISPLAY) {
      return 5;
    }
    double s = -0.2 + (line.blankBefore() > 0 ? 0.2 : 0) + (hasTwoHalves(line.text()) ? 1 : 0);
    s -= 0.8 * count(text, '，') + 3 * count(text, '。') + 0.3 * count(text, '、');
    s -= text.endsWith("。") || text.endsWith("。”") ? 2 : line.endsSentence() ? 0.8 : 0;
    s -= line.width() > 32 ? 2 : 0;
    s -= Fragments.leavesOpen(text) ? 1 : 0;
    return Han.isClosing(text.charAt(0)) ? s - 6 : s;
  }

  private static boolean hasTwoHalves(String text) {
    int space = text.indexOf(' ');
    return space >= 4 && text.length() - space > 4 && spaces(text) == 1 && !Bylines.opensLead(text);
  }

  private static int spaces(String text) {
    return count(text, ' ');
  }

  private static int count(String text, char c) {
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      n += text.charAt(i) == c ? 1 : 0;
    }
    return n;
  }

  private List<RoledLine> trace() {
    int last = lines.size() - 1;
    int state = 0;
    for (int s = 0; s < STATES; s++) {
      state = end(s) > end(state) ? s : state;
    }
    List<RoledLine> out = new ArrayList<>(lines);
    for (int i = last; i >= 0; i--) {
      out.set(i, new RoledLine(lines.get(i).line(), roleOf(i, state)));
      state = back[i][state];
    }
    return out;
  }

  /** The score of ending the page in a state: a paragraph should be complete. */
  private double end(int state) {
    int last = lines.size() - 1;
    boolean body = state < state(DISPLAY, 0);
    return score[last][state] - (body && !lines.get(last).line().endsSentence() ? 4 : 0);
  }

  private LineRole roleOf(int i, int state) {
    if (state == FIXED_STATE) {
      return lines.get(i).role();
    }
    return switch (state / WIDTHS) {
      case START -> LineRole.START;
      case CONT -> LineRole.CONTINUATION;
      default -> LineRole.DISPLAY;
    };
  }
}
