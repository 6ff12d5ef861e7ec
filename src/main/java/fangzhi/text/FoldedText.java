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
    List<Span> found = new ArrayList<>();
    if (foldedTerm.isEmpty()) {
      return found;
    }
    int at = text.indexOf(foldedTerm);
    while (at >= 0) {
      found.add(original(new Span(at, at + foldedTerm.length())));
      at = text.indexOf(foldedTerm, at + 1);
    }
    return found;
  }
}
