package fangzhi.parse;

import static fangzhi.parse.LineScores.CONT;
import static fangzhi.parse.LineScores.DISPLAY;
import static fangzhi.parse.LineScores.FIXED;
import static fangzhi.parse.LineScores.NEVER;
import static fangzhi.parse.LineScores.START;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells paragraphs from headlines in a text layer, whose lines are as hard-wrapped as they were
 * printed.
 *
 * <p>A line's width against its column's is the evidence: full lines run on, a paragraph's first
 * line is two characters narrower (its indent is lost), its last one ends a sentence, and a line
 * that is narrower without ending one is set off. The column's width is unknown and changes from
 * story to story, so it is part of the state of a Viterbi search (Forney 1973) over (role, width);
 * a change of width costs. {@link LineScores} says what each costs.
 */
final class WrappedRoles {
  private static final int NARROWEST = 5;
  private static final int WIDEST = 60;
  private final List<RoledLine> lines;
  private final LineScores scores;
  private final int widths;
  private final int fixedState;
  private final double[][] score;
  private final int[][] back;

  private WrappedRoles(List<RoledLine> lines) {
    this.lines = lines;
    this.scores = new LineScores(lines);
    this.widths = widest(lines) - NARROWEST + 1;
    this.fixedState = 3 * widths;
    this.score = new double[lines.size()][fixedState + 1];
    this.back = new int[lines.size()][fixedState + 1];
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

  private double own(int i, int role, int w) {
    return scores.own(i, role, NARROWEST + w);
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
      return new Best(LineScores.entry(role), -1);
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
      return new Best(LineScores.entry(role), -1);
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

  private double transition(int i, int from, int to) {
    return scores.transition(i, role(from), NARROWEST + from % widths, to);
  }

  private double widthChange(int from, int to) {
    return LineScores.widthChange(role(from), to);
  }

  private int role(int state) {
    return state / widths;
  }

  private int state(int role, int w) {
    return role * widths + w;
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
      if (role(s) != role(state)) {
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

  private double end(int state) {
    return score[lines.size() - 1][state] + scores.exit(role(state));
  }

  private LineRole roleOf(int i, int state) {
    if (state == fixedState) {
      return lines.get(i).role();
    }
    return switch (role(state)) {
      case START -> LineRole.START;
      case CONT -> LineRole.CONTINUATION;
      default -> LineRole.DISPLAY;
    };
  }
}
