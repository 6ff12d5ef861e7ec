package fangzhi.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in the form it is compared in, with the way back: character {@code i} of {@link #text}
 * stands for the characters {@code start(i)} to {@code end(i)} of the original. Both grow with
 * {@code i}, not always strictly: one original character may have become several.
 */
public final class FoldedText {
  private final String text;
  private final int[] starts;
  private final int[] ends;

  FoldedText(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** The folded text; a line feed in it is a border that no match crosses. */
  public String text() {
    return text;
  }

  /** Where the original of folded character {@code i} begins. */
  public int start(int i) {
    return starts[i];
  }

  /** Where the original of folded character {@code i} ends, exclusive. */
  public int end(int i) {
    return ends[i];
  }

  /** Where the original of some folded characters, at least one, stands. */
  public Span original(Span folded) {
    return new Span(starts[folded.start()], ends[folded.end() - 1]);
  }

  /**
   * Every place where a folded term stands, overlapping ones too, as spans of the original. An
   * empty term stands nowhere.
   */
  public List<Span> occurrences(String foldedTerm) {
    return occurrences(foldedTerm, 0, text.length(), Integer.MAX_VALUE);
  }

  /** The first places where a folded term stands. */
  public List<Span> first(String foldedTerm, int atMost) {
    return occurrences(foldedTerm, 0, text.length(), atMost);
  }

  /** The places where a folded term stands wholly inside a part of the original. */
  public List<Span> occurrences(String foldedTerm, Span part) {
    int from = firstAtLeast(starts, part.start());
    int to = firstAtLeast(ends, part.end() + 1);
    return occurrences(foldedTerm, from, to, Integer.MAX_VALUE);
  }

  private List<Span> occurrences(String foldedTerm, int from, int to, int atMost) {
    List<Span> found = new ArrayList<>();
    if (foldedTerm.isEmpty() || from >= to) {
      return found;
    }
    int at = text.indexOf(foldedTerm, from, to);
    while (at >= 0 && found.size() < atMost) {
      found.add(original(new Span(at, at + foldedTerm.length())));
      at = text.indexOf(foldedTerm, at + 1, to);
    }
    return found;
  }

  /** The index of the first of some growing numbers that isn't below a limit. */
  private static int firstAtLeast(int[] growing, int limit) {
    int low = 0;
    int high = growing.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (growing[middle] < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
