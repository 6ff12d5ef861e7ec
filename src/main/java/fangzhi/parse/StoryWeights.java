package fangzhi.parse;

/**
 * What speaks for and against taking units for a story, in one place. Set by hand so that the real
 * gold pages come out right, checked on the typeset and composed ones; the unit is arbitrary, only
 * sums are compared.
 */
final class StoryWeights {
  /** Against cutting a page into many stories. */
  static final double STORY = -1.5;

  static final double HEADING = 3;
  static final double NO_HEADING = -5;

  /** Exactly one of byline line, lead 本报讯（…） and signature. */
  static final double ONE_BYLINE = 3.5;

  static final double TWO_BYLINES = -5;

  /** No byline, on a page where stories are signed; otherwise it says little. */
  static final double NO_BYLINE = -6;

  static final double NO_BYLINE_ANYWHERE = -1;

  /** A continuation's byline stands on the page it comes from. */
  static final double CONTINUED = 2;

  /**
   * Times the share of the heading's words found in the body, less what a stranger's body would
   * hold.
   */
  static final double COHESION = 6;

  static final double EXPECTED_COHESION = 0.45;

  /**
   * A heading on the same side of its body as the story before has it; minus this where it isn't.
   */
  static final double SAME_ORDER = 1;

  static final double SUBHEADING = -0.9;

  /** A heading of Markdown's first level begins a story. */
  static final double MARKED_INSIDE = -2.5;

  /** A notice stands for itself and is signed by nobody. */
  static final double NOTICE_INSIDE = -4;

  static final double NOTICE = 5;
  static final double SUBHEADING_SECOND_LINE = -0.3;

  /**
   * Times the share of words common to the texts before and after a sub-heading; the usual share
   * lies between those of stories and of their parts in all gold pages.
   */
  static final double TOPIC = 25;

  static final double USUAL_TOPIC = 0.045;
  static final double MOST_TOPIC = 1.5;
  static final double BEGINS_WITH_SUBHEADING = -3;

  /** No body is worth following below this. */
  static final double HOPELESS = -15;

  static final double LEAD_INSIDE = -9;
  static final double SHORT = -2;
  static final int SHORT_CHARACTERS = 40;

  /** A display line alone: a label of the page. */
  static final double LABEL = -2.5;

  /** The same at the page's very beginning or end, where mastheads stand. */
  static final double LABEL_AT_EDGE = -1;

  static final double FURNITURE = 0.5;
  static final double FURNITURE_INSIDE = -0.5;
  static final double STRAY_PARAGRAPH = -8;
  static final double STRAY_CREDIT = -6;
  static final double STRAY_JUMP = -4;
  static final double JUMP_AT_END = 0.5;

  static final double PHOTO = 3;
  static final double PHOTO_TITLE = 1.5;
  static final double CAPTION_SECOND_PARAGRAPH = -1.5;
  static final double LONG_CAPTION = -4;
  static final int LONGEST_CAPTION = 220;
  static final double CAPTION_BELOW_PICTURE = 1;
  static final double CAPTION_INSIDE = -0.1;
  static final double CREDITED_CAPTION_INSIDE = 1.5;
  static final double CREDIT_INSIDE = -4;

  /** A line below a picture's gap is more often a caption than a headline. */
  static final double HEADING_BELOW_PICTURE = -1.5;

  private StoryWeights() {}
}
