package fangzhi.parse;

import fangzhi.model.Confidence;
import fangzhi.model.Credit;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.text.Surnames;
import java.util.List;

/**
 * Makes confidences of margins: how much better the chosen reading of a page is than the next best
 * one.
 *
 * <p>The two scales were chosen on the typeset and composed pages so that a field under 0.9 is
 * about as often wrong as the figure says.
 */
final class Doubt {
  /**
   * The margin of a story that is right in nine of ten cases, in the unit of {@link StoryWeights}.
   */
  private static final double SURE_STORY = 1.2;

  /** The same of a line, in the unit of {@link WrappedRoles}. */
  private static final double SURE_LINE = 0.85;

  /** A page's text taken together for want of any story. */
  static final Confidence GUESS = new Confidence(0.5, 0.5, 1, 0.5);

  private static final double UNLIKELY_NAME = 0.7;
  private static final double NO_BYLINE = 0.85;
  private static final double NO_HEADLINE = 0.6;
  private static final double NO_DATE = 0.95;

  private Doubt() {}

  static Confidence of(
      FoundItem found, List<Unit> text, Kind kind, List<Credit> byline, Issue issue) {
    double heading = story(found.headingMargin());
    boolean bare = found.item().heading() == null && kind != Kind.PHOTO;
    return new Confidence(
        bare ? Math.min(heading, NO_HEADLINE) : heading,
        Math.min(heading, byline(kind, byline)),
        issue.date() == null ? NO_DATE : 1,
        Math.min(story(found.bodyMargin()), worst(text)));
  }

  private static double story(double margin) {
    return confidence(margin, SURE_STORY);
  }

  /** 0.5 without any margin, 0.9 at {@code sure}, 1 at the limit. */
  private static double confidence(double margin, double sure) {
    double c = 1 - 0.5 * Math.exp(-Math.max(0, margin) / sure * Math.log(5));
    return Math.round(c * 1000) / 1000.0;
  }

  private static double worst(List<Unit> text) {
    return confidence(
        text.stream().mapToDouble(Unit::margin).min().orElse(RoledLine.SURE), SURE_LINE);
  }

  private static double byline(Kind kind, List<Credit> byline) {
    if (byline.isEmpty()) {
      return kind == Kind.PHOTO ? 1 : NO_BYLINE;
    }
    boolean names = byline.stream().map(Credit::name).allMatch(Doubt::isName);
    return names ? 1 : UNLIKELY_NAME;
  }

  private static boolean isName(String name) {
    return Surnames.isName(name) || name.contains("·") || name.equals("新华社");
  }
}
