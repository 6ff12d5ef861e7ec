package fangzhi.parse;

/** The kinds of {@link Unit}. */
enum UnitType {
  PARAGRAPH,
  DISPLAY,
  BYLINE,
  CREDIT,
  SIGNATURE,
  CONTINUED_FROM,
  CONTINUED_TO,
  FURNITURE
}
