package fangzhi.search;

/** How long the passages of a hit are, and how many there may be of that length. */
enum PassageLength {
  FULL(120, 2),
  HALF(60, 4),
  SHORT(36, Integer.MAX_VALUE);

  private final int chars;
  private final int passages;

  PassageLength(int chars, int passages) {
    this.chars = chars;
    this.passages = passages;
  }

  /** Characters of a passage, ellipses not counted; more only where a match would be cut. */
  int chars() {
    return chars;
  }

  /** The most passages of this length; more of them are shorter. */
  int passages() {
    return passages;
  }
}
