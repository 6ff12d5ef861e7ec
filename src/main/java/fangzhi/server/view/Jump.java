package fangzhi.server.view;

import org.jspecify.annotations.Nullable;

/**
 * A marked place as a place to jump to, and the ways to those beside it.
 *
 * @param number counted from 1 over the whole article
 * @param of how many there are
 */
public record Jump(int number, int of) {

  static String anchor(int number) {
    return "match-" + number;
  }

  /** The name of the place in the page. */
  public String anchor() {
    return anchor(number);
  }

  /** The address of the place before, null at the first. */
  public @Nullable String previous() {
    return number == 1 ? null : "#" + anchor(number - 1);
  }

  /** The address of the next place, null at the last. */
  public @Nullable String next() {
    return number == of ? null : "#" + anchor(number + 1);
  }
}
