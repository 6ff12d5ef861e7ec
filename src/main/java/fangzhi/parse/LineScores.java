package fangzhi.parse;

import java.util.List;

/**
 * What a line's shape and words say for each role in a column of a given width, and what each turn
 * from one line to the next says. Set by hand on the real pages, checked on the typeset and
 * composed ones; the unit is arbitrary, only sums are compared.
 */
final class LineScores {
  /** A paragraph's first line. */
  static final int START = 0;

  /** A paragraph's further line. */
  static final int CONT = 1;

  /** A line set off from running text. */
  static final int DISPLAY = 2;

  /** A line whose role follows from its own words. */
  static final int FIXED = 3;

  /** Less than any sum of scores. */
  static final double NEVER = -1e9;

  private static final double SURELY_DISPLAY = 5;

  /** A first line whose last mark hangs outside its column is one character narrower, not two. */
  private static final double HANGING_INDENT = 0.9;

  /** Two printed lines that an extractor glued together are about twice as wide as their column. */
  private static final double GLUED = 2.5;

  /** Chosen, with the next four, on the held-out extractions of the typeset pages. */
  private static final double TORN_WORD = 4;

  private static final double WHOLE_WORD = 0.2;

  /** Three in four lines of running text are repeated less. */
  private static final double USUAL_ECHO = 0.35;

  private static final double ECHO = 3;
  private static final double OPENER = 1;
  private static final double LISTED = 1.2;

  private static final double BROKEN_AT_END = -4;

  private final List<RoledLine> lines;
  private final LineTraits[] traits;
  private final double blanks;
  private final List<TornWords.Sign> words;
  private final double[] echo;

  LineScores(List<RoledLine> lines) {
    this.lines = lines;
    this.traits =
        lines.stream().map(roled -> LineTraits.of(roled.line())).toArray(LineTraits[]::new);
    this.blanks = BlankLines.weight(lines);
    this.words = TornWords.before(lines);
    this.echo = new Echo(lines).after();
  }

  /** What a line itself says for a role in a column of a width. */
  double own(int i, int role, double width) {
    boolean heading = lines.get(i).role() == LineRole.DISPLAY;
    return switch (role) {
      case START -> heading ? NEVER : startScore(i, width);
      case CONT -> heading ? NEVER : fullness(i, width);
      default -> heading ? SURELY_DISPLAY : traits[i].display() + echo(i);
    };
  }

  /** What beginning the page with a role says. */
  static double entry(int role) {
    return role == CONT ? -4 : 0;
  }

  /** What a change of the column's width between two lines costs. */
  static double widthChange(int from, int to) {
    if (from == FIXED || to == FIXED) {
      return 0;
    }
    return from == DISPLAY ? -0.5 : to == START ? -1.5 : -4;
  }

  /** What ending the page with a role says: a paragraph should be complete. */
  double exit(int role) {
    return role <= CONT && !traits[lines.size() - 1].ends() ? BROKEN_AT_END : 0;
  }

  /**
   * What the turn from the line before {@code i} to a role says.
   *
   * @param from the role of the line before
   * @param width of that line's column
   */
  double transition(int i, int from, double width, int to) {
    return indentation(i, to) + turn(i, from, width, to) + word(i, from, to) + opener(i, from, to);
  }

  /**
   * A sub-heading is repeated by its text; a line that ends a sentence is none, a question may be
   * one.
   */
  private double echo(int i) {
    boolean asks = lines.get(i).line().dense().endsWith("？");
    return traits[i].ends() && !asks ? 0 : Math.max(0, echo[i] - USUAL_ECHO) * ECHO;
  }

  /** Words that paragraphs begin with speak for one where no sentence has just ended. */
  private double opener(int i, int from, int to) {
    if (to != START || from == FIXED) {
      return 0;
    }
    boolean ended = from <= CONT && traits[i - 1].ends();
    boolean after = ended || from == DISPLAY || traits[i - 1].announces() || endsListed(i - 1);
    return traits[i].listed() && after ? LISTED : traits[i].opens() && !ended ? OPENER : 0;
  }

  /** A word that runs over the end of the line before. */
  private double word(int i, int from, int to) {
    if (from == FIXED || to == FIXED || (from == DISPLAY && to == DISPLAY)) {
      return 0;
    }
    return switch (words.get(i)) {
      case TORN -> to == CONT ? 0 : -TORN_WORD;
      case WHOLE -> to == CONT ? -WHOLE_WORD : 0;
      case NONE -> 0;
    };
  }

  /** An indent that the extraction kept marks a paragraph's first line. */
  private double indentation(int i, int to) {
    if (to > CONT || !lines.get(i).line().isIndentedAgainst(lines.get(i - 1).line())) {
      return 0;
    }
    return to == START ? 2 : -2;
  }

  private double turn(int i, int from, double width, int to) {
    if (from == FIXED) {
      return afterFixed(lines.get(i - 1).role(), to);
    }
    if (from == DISPLAY) {
      return to == CONT ? -6 : 0;
    }
    if (to == FIXED) {
      return beforeFixed(i - 1, lines.get(i).role());
    }
    return afterBody(i - 1, slack(lines.get(i - 1).line(), from, width), to) + blank(i, to);
  }

  /** By how much a line leaves its column unfilled. */
  private static double slack(Line line, int role, double width) {
    double gap = width - line.width() - (role == START ? 2 : 0);
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
    boolean ended = traits[before].ends() || endsListed(before);
    boolean announced = traits[before].announces();
    return switch (to) {
      case START -> ended ? (slack >= 1.5 ? 0.8 : -0.3) : announced ? -1.5 : -6;
      case CONT -> ended && slack >= 2.5 ? -4 : ended && slack >= 1.2 ? -1.2 : 0;
      case DISPLAY -> ended ? 0 : announced ? -4 : -5;
      default -> 0;
    };
  }

  /** A list's items end in semicolons. */
  private boolean endsListed(int before) {
    return traits[before + 1].listed() && lines.get(before).line().dense().endsWith("；");
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
}
