package fangzhi.duplicate;

/**
 * A run of letters that stands in two texts.
 *
 * @param a its first letter in the one
 * @param b its first letter in the other
 * @param length number of letters
 */
record Tile(int a, int b, int length) {
  int endA() {
    return a + length;
  }

  int endB() {
    return b + length;
  }
}
