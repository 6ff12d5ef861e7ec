package fangzhi.parse;

/** What of an article, or of the page, a unit is. */
enum Part {
  HEADING("heading"),
  BYLINE("byline"),
  BODY("body"),
  SUBHEADING("sub-heading"),
  CAPTION("caption"),
  CREDIT("credit"),
  SIGNATURE("signature"),
  JUMP("jump mark"),
  FURNITURE("furniture"),
  REPEATED("printed twice");

  private final String shown;

  Part(String shown) {
    this.shown = shown;
  }

  /** The word for people. */
  String shown() {
    return shown;
  }
}
