package fangzhi.parse;

import fangzhi.text.Han;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells a paragraph broken off at a column's end from a heading, in text whose lines have no column
 * width.
 *
 * <p>A line breaks off where it ends in a comma, leaves a quotation open, or where its last
 * character and the next line's first one stand side by side elsewhere on the page (新华书／店).
 */
record Fragments(Map<String, Integer> pairs, List<TornWords.Sign> words) {
  /** A shorter line without a comma is a label or a heading. */
  private static final int SHORTEST = 12;

  static Fragments of(List<RoledLine> lines) {
    Map<String, Integer> pairs = new HashMap<>();
    for (RoledLine line : lines) {
      String text = line.line().dense();
      for (int i = 0; i + 1 < text.length(); i++) {
        pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
      }
    }
    return new Fragments(pairs, TornWords.before(lines));
  }

  /** Whether line {@code i} goes on in the line after it. */
  boolean breaksOff(List<RoledLine> lines, int i) {
    String text = lines.get(i).line().dense();
    char last = text.charAt(text.length() - 1);
    if ("，、；,;".indexOf(last) >= 0 || leavesOpen(text)) {
      return true;
    }
    if (i + 1 == lines.size() || lines.get(i + 1).role() != LineRole.START) {
      return false;
    }
    String next = lines.get(i + 1).line().dense();
    boolean joined =
        text.length() >= SHORTEST
            && Han.isHan(last)
            && (words.get(i + 1) == TornWords.Sign.TORN
                || pairs.containsKey("" + last + next.charAt(0)));
    return joined && !Bylines.opensLead(next) && !lines.get(i).line().text().contains(" ");
  }

  /** Whether a quotation, title or parenthesis isn't closed. */
  static boolean leavesOpen(String text) {
    return count(text, '“') > count(text, '”')
        || count(text, '《') > count(text, '》')
        || count(text, '（') > count(text, '）');
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }
}
