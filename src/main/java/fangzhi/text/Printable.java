package fangzhi.text;

import java.util.regex.Pattern;

/**
 * Text of others as it may stand in a line for people: what would colour a terminal, set its title,
 * turn the direction of its text or begin a line of its own is shown as a question mark.
 */
public final class Printable {
  /** Controls, marks of direction and what else has no shape, and the two separators of lines. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

  private Printable() {}

  /** The same text, as long. */
  public static String of(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("?");
  }
}
