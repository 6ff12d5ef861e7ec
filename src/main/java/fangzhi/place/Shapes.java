package fangzhi.place;

import fangzhi.text.Surnames;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which characters an OCR takes for each other: those under one Kangxi radical (溷 and 潩, 洞 and 涧).
 * The basic CJK block is ordered by radical, and NFKC maps each Kangxi radical character to the
 * first of its run, so the radical is found by binary search.
 */
final class Shapes {
  private static final int FIRST_RADICAL = 0x2F00;
  private static final int RADICALS = 214;
  private static final int[] RUNS = runs();

  private Shapes() {}

  private static int[] runs() {
    int[] runs = new int[RADICALS];
    for (int i = 0; i < RADICALS; i++) {
      String radical = Character.toString(FIRST_RADICAL + i);
      runs[i] = Normalizer.normalize(radical, Normalizer.Form.NFKC).codePointAt(0);
    }
    Arrays.sort(runs);
    return runs;
  }

  /** Whether two characters stand under the same radical or are easily confused. */
  static boolean alike(char a, char b) {
    return radical(a) == radical(b) || Confusables.alike(a, b);
  }

  private static int radical(char c) {
    int at = Arrays.binarySearch(RUNS, c);
    return at >= 0 ? at : -at - 2;
  }

  /** Whether the names differ in exactly one character. */
  static boolean oneApart(String a, String b) {
    return difference(a, b).isPresent();
  }

  /** Whether one is the other with one character misread as a similar one. */
  static boolean misread(String printed, String real) {
    Optional<Integer> at = difference(printed, real);
    return at.isPresent()
        && alike(printed.charAt(at.get()), real.charAt(at.get()))
        && !Surnames.isCommon(printed.charAt(at.get()));
  }

  /** Whether one is the other with one character in place of one easily confused with it. */
  static boolean confused(String printed, String real) {
    Optional<Integer> at = difference(printed, real);
    return at.isPresent() && Confusables.alike(printed.charAt(at.get()), real.charAt(at.get()));
  }

  private static Optional<Integer> difference(String a, String b) {
    if (a.length() != b.length()) {
      return Optional.empty();
    }
    int found = -1;
    for (int i = 0; i < a.length(); i++) {
      if (a.charAt(i) != b.charAt(i)) {
        if (found >= 0) {
          return Optional.empty();
        }
        found = i;
      }
    }
    return found < 0 ? Optional.empty() : Optional.of(found);
  }
}
