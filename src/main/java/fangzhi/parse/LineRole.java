package fangzhi.parse;

/** What a line of a page is taken for. */
enum LineRole {
  /** Belongs to the page, not to a story: masthead, editors, page number. */
  FURNITURE,
  /** Names and roles of a story's authors, on a line of its own. */
  BYLINE,
  /** The photographer of a caption. */
  CREDIT,
  /** （魏宣）: the author, at an item's end. */
  SIGNATURE,
  /** （上接第一版）. */
  CONTINUED_FROM,
  /** （下转第三版）. */
  CONTINUED_TO,
  /** A paragraph's first line. */
  START,
  /** A paragraph's further line. */
  CONTINUATION,
  /**
   * Set off from running text: a headline, a sub-heading, a label, a caption without a full stop.
   */
  DISPLAY;

  /** Whether the role follows from the line's own words. */
  boolean isFixed() {
    return compareTo(START) < 0;
  }
}
