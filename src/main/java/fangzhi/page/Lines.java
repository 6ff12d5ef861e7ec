package fangzhi.page;

import java.util.ArrayList;
import java.util.List;

/** Splits text into lines. */
final class Lines {
  private Lines() {}

  /**
   * The lines of a text; LF, CR, CR LF and form feed each end one, and what follows the last is a
   * line only if it isn't empty.
   */
  static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\f') {
        lines.add(text.substring(start, i));
        i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
        start = i + 1;
      }
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }
}
