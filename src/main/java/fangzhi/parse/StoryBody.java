package fangzhi.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story's body as it grows unit by unit, with what speaks for and against it. */
final class StoryBody {
  private final List<Unit> units;
  private final Subheadings subheadings;
  private final double noByline;
  private final Cohesion.@Nullable Heading heading;
  private final long[] wordsIn;
  private final int start;
  private long covered;
  private int paragraphs;
  private int characters;
  private int signatures;
  private int leads;
  private boolean leadFirst;
  private boolean continued;
  private double inside;

  /**
   * @param subheadings what display lines inside a body score
   * @param noByline the score of a story without any byline on this page
   * @param heading the heading that stands before the body, null where one follows or none is
   * @param start the body's first unit
   * @param most the most units it may have
   */
  StoryBody(
      List<Unit> units,
      Subheadings subheadings,
      double noByline,
      Cohesion.@Nullable Heading heading,
      int start,
      int most) {
    this.units = units;
    this.subheadings = subheadings;
    this.start = start;
    this.wordsIn = heading == null ? new long[0] : heading.in(start, most);
    this.noByline = noByline;
    this.heading = heading;
  }

  /** Whether the body may go on with unit {@code i}: not after a signature, not with a byline. */
  boolean takes(int i) {
    UnitType type = units.get(i).type();
    return signatures == 0
        && type != UnitType.BYLINE
        && (type != UnitType.CONTINUED_FROM || (paragraphs == 0 && !continued));
  }

  /** Whether so much speaks against the body already that it can't be part of the best reading. */
  boolean isHopeless() {
    return inside + leads * StoryWeights.LEAD_INSIDE < StoryWeights.HOPELESS;
  }

  void append(int i) {
    Unit unit = units.get(i);
    if (i - start < wordsIn.length) {
      covered |= wordsIn[i - start];
    }
    switch (unit.type()) {
      case PARAGRAPH -> paragraph(unit);
      case DISPLAY ->
          inside += unit.mayBeCaption() ? StoryWeights.CAPTION_INSIDE : subheadings.score(i);
      case FURNITURE -> inside += StoryWeights.FURNITURE_INSIDE;
      case CREDIT -> inside += credit(i);
      case SIGNATURE -> signatures++;
      case CONTINUED_FROM -> continued = true;
      case CONTINUED_TO -> inside += StoryWeights.JUMP_AT_END;
      case BYLINE -> throw new IllegalStateException("a body takes no byline");
    }
  }

  private void paragraph(Unit unit) {
    if (unit.lead()) {
      leads++;
      leadFirst |= paragraphs == 0;
    }
    paragraphs++;
    characters += unit.text().length();
  }

  private double credit(int i) {
    boolean caption =
        paragraphs > 1
            && units.get(i - 1).is(UnitType.PARAGRAPH)
            && units.get(i - 1).text().length() <= StoryWeights.LONGEST_CAPTION;
    return caption ? StoryWeights.CREDITED_CAPTION_INSIDE : StoryWeights.CREDIT_INSIDE;
  }

  /** Whether a story may end after unit {@code i}. */
  boolean mayEnd(int i) {
    Unit unit = units.get(i);
    return paragraphs > 0
        && switch (unit.type()) {
          case PARAGRAPH, SIGNATURE, CREDIT, CONTINUED_TO -> true;
          case DISPLAY -> unit.mayBeCaption();
          case BYLINE, CONTINUED_FROM, FURNITURE -> false;
        };
  }

  /** The score of the body without any heading. */
  double headless() {
    return score(0) + StoryWeights.NO_HEADING;
  }

  /** The score with the heading before the body. */
  double withHeadingBefore(boolean byline) {
    double share = heading == null ? 0 : heading.share(covered);
    return withHeading(share, byline);
  }

  /** The score with a heading whose words the body holds to a share of {@code share}. */
  double withHeading(double share, boolean byline) {
    double cohesion = StoryWeights.COHESION * (share - StoryWeights.EXPECTED_COHESION);
    return score(byline ? 1 : 0) + StoryWeights.HEADING + cohesion;
  }

  private double score(int bylineLines) {
    double lead = StoryWeights.LEAD_INSIDE * (leadFirst ? leads - 1 : leads);
    double length = characters < StoryWeights.SHORT_CHARACTERS ? StoryWeights.SHORT : 0;
    return StoryWeights.STORY
        + inside
        + lead
        + length
        + bylines(bylineLines + (leadFirst ? 1 : 0) + signatures);
  }

  private double bylines(int count) {
    if (count == 0) {
      return continued ? StoryWeights.CONTINUED : noByline;
    }
    return count == 1 ? StoryWeights.ONE_BYLINE : StoryWeights.TWO_BYLINES;
  }
}
