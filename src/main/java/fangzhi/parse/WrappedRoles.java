package fangzhi.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

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
  private static final int START = 0;
  private static final int CONT = 1;
  private static final int DISPLAY = 2;
  private static final int FIXED = 3;
  private static final double NEVER = -1e9;
  private static final double SURELY_DISPLAY = 5;

  /** A first line whose last mark hangs outside its column is one character narrower, not two. */
  private static final double HANGING_INDENT = 0.9;

  /** Two printed lines that an extractor glued together are about twice as wide as their column. */
  private static final double GLUED = 2.5;

  /**
   * A line this much narrower than most ends its paragraph; tells whether blank lines stand there.
   */
  private static final double SHORT = 0.75;

  /**
   * Where more full lines than these are followed by a blank one, blank lines aren't for
   * paragraphs.
   */
  private static final double INSIDE = 0.1;

  private final List<RoledLine> lines;
  private final LineTraits[] traits;

  /** How much a blank line says for a new paragraph on this page, 0 to 1. */
  private final double blanks;

  private final int widths;
  private final int fixedState;
  private final double[][] score;
  private final int[][] back;

  private WrappedRoles(List<RoledLine> lines) {
    this.lines = lines;
    this.traits =
        lines.stream().map(roled -> LineTraits.of(roled.line())).toArray(LineTraits[]::new);
    this.blanks = blanks(lines);
    this.widths = widest(lines) - NARROWEST + 1;
    this.fixedState = 3 * widths;
    this.score = new double[lines.size()][fixedState + 1];
    this.back = new int[lines.size()][fixedState + 1];
  }

  /**
   * On some pages blank lines stand between paragraphs, on others only at column ends, or also
   * inside paragraphs: then they say nothing.
   */
  private static double blanks(List<RoledLine> lines) {
    double median =
        lines.stream()
            .mapToDouble(roled -> roled.line().width())
            .sorted()
            .skip(lines.size() / 2)
            .findFirst()
            .orElse(0);
    double between = blankShare(lines, l -> l.endsSentence() && l.width() < SHORT * median);
    double inside = blankShare(lines, l -> !l.endsSentence() && l.width() >= SHORT * median);
    return inside > INSIDE ? 0 : Math.clamp((between - 0.4) * 2, 0, 1);
  }

  /** The share of lines followed by a blank one, 0 where there are too few to tell. */
  private static double blankShare(List<RoledLine> lines, Predicate<Line> which) {
    int all = 0;
    int blank = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (which.test(lines.get(i - 1).line())) {
        all++;
        blank += lines.get(i).line().blankBefore() > 0 ? 1 : 0;
      }
    }
    return all < 4 ? 0 : blank / (double) all;
  }

  /** No column is wider than its widest line with an indent. */
  private static int widest(List<RoledLine> lines) {
    double widest = lines.stream().mapToDouble(roled -> roled.line().width()).max().orElse(0) + 2;
    return (int) Math.clamp(Math.ceil(widest), NARROWEST + 1, WIDEST);
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
    LineRole role = lines.get(i).role();
    if (role.isFixed()) {
      put(i, fixedState, bestOfAll(i, FIXED), 0);
      return;
    }
    Best newStart = bestOfAll(i, START);
    Best newContinuation = bestOfAll(i, CONT);
    for (int w = 0; w < widths; w++) {
      put(i, state(START, w), bestOfWidth(i, START, w, newStart), own(i, START, w));
      put(i, state(CONT, w), bestOfWidth(i, CONT, w, newContinuation), own(i, CONT, w));
      put(i, state(DISPLAY, w), bestOfWidth(i, DISPLAY, w, Best.NONE), own(i, DISPLAY, w));
    }
  }

  /** What a line itself says for a role in a column of a width. */
  private double own(int i, int role, int w) {
    boolean heading = lines.get(i).role() == LineRole.DISPLAY;
    return switch (role) {
      case START -> heading ? NEVER : startScore(i, NARROWEST + w);
      case CONT -> heading ? NEVER : fullness(i, NARROWEST + w);
      default -> heading ? SURELY_DISPLAY : traits[i].display();
    };
  }

  private void put(int i, int state, Best into, double own) {
    score[i][state] = into.score + own;
    back[i][state] = into.from;
  }

  /** The best way into a state, and the state it comes from. */
  private record Best(double score, int from) {
    static final Best NONE = new Best(NEVER, -1);
  }

  /** The best way into a role from any column width. */
  private Best bestOfAll(int i, int role) {
    if (i == 0) {
      return new Best(entry(role), -1);
    }
    double best = NEVER;
    int from = -1;
    for (int s = 0; s <= fixedState; s++) {
      double candidate = score[i - 1][s] + transition(i, s, role) + widthChange(s, role);
      if (candidate > best) {
        best = candidate;
        from = s;
      }
    }
    return new Best(best, from);
  }

  /**
   * The best way into a role of the same column width; a display line has none of its own and keeps
   * it.
   */
  private Best bestOfWidth(int i, int role, int w, Best otherWidth) {
    if (i == 0) {
      return new Best(entry(role), -1);
    }
    double best = otherWidth.score;
    int from = otherWidth.from;
    for (int r = START; r <= FIXED; r++) {
      int s = r == FIXED ? fixedState : state(r, w);
      double candidate = score[i - 1][s] + transition(i, s, role);
      if (candidate > best) {
        best = candidate;
        from = s;
      }
    }
    return new Best(best, from);
  }

  private static double entry(int role) {
    return role == CONT ? -4 : 0;
  }

  private double widthChange(int from, int role) {
    if (from == fixedState || role == FIXED) {
      return 0;
    }
    boolean fromDisplay = from / widths == DISPLAY;
    return fromDisplay ? -0.5 : role == START ? -1.5 : -4;
  }

  private int state(int role, int w) {
    return role * widths + w;
  }

  private double transition(int i, int from, int to) {
    return indentation(i, to) + turn(i, from, to);
  }

  /** An indent that the extraction kept marks a paragraph's first line. */
  private double indentation(int i, int to) {
    if (to > CONT || !lines.get(i).line().isIndentedAgainst(lines.get(i - 1).line())) {
      return 0;
    }
    return to == START ? 2 : -2;
  }

  private double turn(int i, int from, int to) {
    if (from == fixedState) {
      return afterFixed(lines.get(i - 1).role(), to);
    }
    int role = from / widths;
    if (role == DISPLAY) {
      return to == CONT ? -6 : 0;
    }
    if (to == FIXED) {
      return beforeFixed(i - 1, lines.get(i).role());
    }
    return afterBody(i - 1, slack(lines.get(i - 1).line(), from), to) + blank(i, to);
  }

  /** By how much a line leaves its column unfilled. */
  private double slack(Line line, int state) {
    double gap = NARROWEST + state % widths - line.width() - (state / widths == START ? 2 : 0);
    return line.justified() && gap <= 3.3 ? 0 : gap;
  }

  /** A byline stands under a headline, hardly ever under a paragraph. */
  private double beforeFixed(int before, LineRole fixed) {
    double broken = traits[before].ends() ? 0 : -3;
    return fixed == LineRole.BYLINE ? broken - 3 : broken;
  }

  private static double afterFixed(LineRole before, int to) {
    return switch (to) {
      case CONT -> before == LineRole.CONTINUED_FROM ? 0 : -4;
      case DISPLAY -> before == LineRole.BYLINE ? -1.5 : 0;
      default -> 0;
    };
  }

  /** What a blank line, or none, says for a new paragraph after a sentence's end. */
  private double blank(int i, int to) {
    if (to > CONT || !traits[i - 1].ends()) {
      return 0;
    }
    boolean blank = lines.get(i).line().blankBefore() > 0;
    return blanks * (to == START ? (blank ? 0.8 : -0.5) : blank ? -0.3 : 0);
  }

  private double afterBody(int before, double slack, int to) {
    boolean ended = traits[before].ends();
    boolean announced = traits[before].announces();
    return switch (to) {
      case START -> ended ? (slack >= 1.5 ? 0.8 : -0.3) : announced ? -1.5 : -6;
      case CONT -> ended && slack >= 2.5 ? -4 : ended && slack >= 1.2 ? -1.2 : 0;
      case DISPLAY -> ended ? 0 : announced ? -4 : -5;
      default -> 0;
    };
  }

  private double startScore(int i, double width) {
    LineTraits is = traits[i];
    if (is.closingStart()) {
      return -5;
    }
    Line line = lines.get(i).line();
    double gap = width - line.width() - is.leadWidth();
    if (is.hangs() && gap >= 0.4 && gap < 1.25 && !is.ends()) {
      return is.startBonus() + HANGING_INDENT;
    }
    if (line.justified()) {
      return is.startBonus() + (gap < 1.25 || gap > 5 ? -1.5 : gap <= 2.75 ? 1.4 : 0.8);
    }
    if (is.ends() && gap >= -0.6) {
      return is.startBonus() + (gap > 1.2 ? 0.2 : -0.6);
    }
    return is.startBonus() + indentScore(gap, width - line.squeezed(), is.openingStart());
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

  /** How well a line fills its column, or ends a paragraph in it. */
  private double fullness(int i, double width) {
    Line line = lines.get(i).line();
    double gap = width - line.width();
    double over = line.squeezed() - width;
    double torn = traits[i].closingStart() ? 2 : traits[i].lead() ? -5 : 0;
    if (over > 0.6) {
      boolean glued = Math.abs(line.width() - 2 * width) <= GLUED;
      return torn + (glued ? -1 : over > 3 ? -5 : over > 1.1 ? -2.5 : 0.2);
    }
    if (gap < -0.6) {
      return torn + 0.7;
    }
    if (line.justified() && gap <= 3.3) {
      return torn + (gap <= 1.25 ? 0.8 : 0.3);
    }
    if (gap <= 1.1) {
      return torn + (gap <= 0.6 ? 1 : traits[i].hangs() ? 0.3 : 0.7);
    }
    if (traits[i].ends()) {
      return torn + 0.3;
    }
    return torn + (gap <= 2.1 || traits[i].announces() ? -0.3 : -3.5);
  }

  private List<RoledLine> trace() {
    int last = lines.size() - 1;
    int state = 0;
    for (int s = 0; s <= fixedState; s++) {
      state = end(s) > end(state) ? s : state;
    }
    double best = end(state);
    double[] rest = new double[fixedState + 1];
    for (int s = 0; s <= fixedState; s++) {
      rest[s] = end(s) - score[last][s];
    }
    List<RoledLine> out = new ArrayList<>(lines);
    for (int i = last; i >= 0; i--) {
      LineRole role = roleOf(i, state);
      out.set(i, new RoledLine(lines.get(i).line(), role, best - bestOther(i, state, rest)));
      state = back[i][state];
      rest = i == 0 ? rest : before(i, rest);
    }
    return out;
  }

  /**
   * The best score of all readings that take line {@code i} for something else than a state's role.
   */
  private double bestOther(int i, int state, double[] rest) {
    double best = NEVER;
    for (int s = 0; s < fixedState; s++) {
      if (s / widths != state / widths) {
        best = Math.max(best, score[i][s] + rest[s]);
      }
    }
    return best;
  }

  /** For each state of the line before {@code i} the best score that can still follow. */
  private double[] before(int i, double[] rest) {
    double[] out = new double[fixedState + 1];
    double anyStart = bestAhead(i, START, rest);
    double anyContinuation = bestAhead(i, CONT, rest);
    boolean fixed = lines.get(i).role().isFixed();
    for (int s = 0; s <= fixedState; s++) {
      out[s] =
          fixed
              ? transition(i, s, FIXED) + rest[fixedState]
              : Math.max(
                  sameWidthAhead(i, s, rest),
                  Math.max(
                      transition(i, s, START) + widthChange(s, START) + anyStart,
                      transition(i, s, CONT) + widthChange(s, CONT) + anyContinuation));
    }
    return out;
  }

  private double bestAhead(int i, int role, double[] rest) {
    double best = NEVER;
    for (int w = 0; w < widths; w++) {
      best = Math.max(best, own(i, role, w) + rest[state(role, w)]);
    }
    return best;
  }

  private double sameWidthAhead(int i, int from, double[] rest) {
    if (from == fixedState) {
      return transition(i, from, DISPLAY) + bestAhead(i, DISPLAY, rest);
    }
    int w = from % widths;
    double best = NEVER;
    for (int role = START; role <= DISPLAY; role++) {
      double ahead = own(i, role, w) + rest[state(role, w)];
      best = Math.max(best, transition(i, from, role) + ahead);
    }
    return best;
  }

  /** The score of ending the page in a state: a paragraph should be complete. */
  private double end(int state) {
    int last = lines.size() - 1;
    boolean body = state < state(DISPLAY, 0);
    return score[last][state] - (body && !lines.get(last).line().endsSentence() ? 4 : 0);
  }

  private LineRole roleOf(int i, int state) {
    if (state == fixedState) {
      return lines.get(i).role();
    }
    return switch (state / widths) {
      case START -> LineRole.START;
      case CONT -> LineRole.CONTINUATION;
      default -> LineRole.DISPLAY;
    };
  }
}
