package fangzhi.duplicate;

import java.util.ArrayList;
import java.util.List;

/** The runs of two letters and more that two short stretches of text have in common, in order. */
final class ShortRuns {
  private static final int SHORTEST = 2;

  private ShortRuns() {}

  /** The longest common subsequence of both stretches, its runs of one letter left out. */
  static List<Tile> between(String a, int fromA, int toA, String b, int fromB, int toB) {
    int[][] longest = new int[toA - fromA + 1][toB - fromB + 1];
    for (int i = toA - 1; i >= fromA; i--) {
      for (int j = toB - 1; j >= fromB; j--) {
        longest[i - fromA][j - fromB] =
            a.charAt(i) == b.charAt(j)
                ? longest[i - fromA + 1][j - fromB + 1] + 1
                : Math.max(longest[i - fromA + 1][j - fromB], longest[i - fromA][j - fromB + 1]);
      }
    }
    List<Tile> runs = new ArrayList<>();
    int i = fromA;
    int j = fromB;
    while (i < toA && j < toB) {
      int length = 0;
      while (i + length < toA && j + length < toB && a.charAt(i + length) == b.charAt(j + length)) {
        length++;
      }
      if (length >= SHORTEST) {
        runs.add(new Tile(i, j, length));
      }
      if (length > 0) {
        i += length;
        j += length;
      } else if (longest[i - fromA + 1][j - fromB] >= longest[i - fromA][j - fromB + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return runs;
  }
}
