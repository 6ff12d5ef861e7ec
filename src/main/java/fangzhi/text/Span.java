package fangzhi.text;

/** Characters {@code start} to {@code end} of a text, the end not included. */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + "-" + end);
    }
  }

  /** Number of characters. */
  public int length() {
    return end - start;
  }
}
