package fangzhi.text;

/**
 * A text in the form it is compared in, with the way back: character {@code i} of {@link #text}
 * stands for the characters {@code start(i)} to {@code end(i)} of the original.
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

  /** The folded text. */
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
}
