package fangzhi.search;

import fangzhi.place.Confusables;
import fangzhi.text.Pinyin;
import java.util.Optional;

/**
 * How alike a typed text and a name are, both folded. Characters read or looking alike may be any
 * number; of the other changes one is allowed, and only in names of three characters or more.
 */
final class LikeName {
  private static final int LONG = 3;

  private LikeName() {}

  /** How the typed text may stand for the name; empty where it is the name or isn't alike. */
  static Optional<Likeness> of(String typed, String name) {
    if (typed.equals(name)) {
      return Optional.empty();
    }
    return switch (typed.length() - name.length()) {
      case 0 -> sameLength(typed, name);
      case 1 -> longEnough(name, misses(typed, name));
      case -1 -> longEnough(name, misses(name, typed));
      default -> Optional.empty();
    };
  }

  private static Optional<Likeness> longEnough(String name, boolean alike) {
    return alike && name.length() >= LONG ? Optional.of(Likeness.CHARACTER) : Optional.empty();
  }

  /** Characters for characters of one length, not equal. */
  static Optional<Likeness> sameLength(String typed, String name) {
    boolean sound = true;
    int different = 0;
    int unlike = 0;
    for (int i = 0; i < typed.length(); i++) {
      char a = typed.charAt(i);
      char b = name.charAt(i);
      if (a != b) {
        boolean soundsAlike = Pinyin.soundAlike(a, b);
        sound &= soundsAlike;
        different++;
        unlike += soundsAlike || Confusables.alike(a, b) ? 0 : 1;
        if (unlike > 2) {
          return Optional.empty();
        }
      }
    }
    if (unlike == 0) {
      return Optional.of(sound ? Likeness.SOUND : Likeness.SHAPE);
    }
    if (typed.length() < LONG) {
      return Optional.empty();
    }
    if (unlike == 1 && different == 1) {
      return Optional.of(Likeness.CHARACTER);
    }
    return swapped(typed, name) ? Optional.of(Likeness.ORDER) : Optional.empty();
  }

  /** Whether exactly two neighbours changed places. */
  private static boolean swapped(String typed, String name) {
    int at = mismatch(typed, name);
    return at + 1 < typed.length()
        && typed.charAt(at) == name.charAt(at + 1)
        && typed.charAt(at + 1) == name.charAt(at)
        && typed.substring(at + 2).equals(name.substring(at + 2));
  }

  /** Whether the shorter one is the longer one without one of its characters. */
  private static boolean misses(String longer, String shorter) {
    int at = mismatch(longer, shorter);
    return longer.substring(at + 1).equals(shorter.substring(at));
  }

  private static int mismatch(String a, String b) {
    int at = 0;
    while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at;
  }
}
