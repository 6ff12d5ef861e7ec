package fangzhi.export;

import java.util.regex.Pattern;

/** Text for a format where a line's end ends the value. */
final class OneLine {
  /** White space and control characters, also those that some programs take for a line's end. */
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cc}\\u0085\\u2028\\u2029]+");

  private OneLine() {}

  static String of(String text) {
    return GAPS.matcher(text).replaceAll(" ").strip();
  }
}
