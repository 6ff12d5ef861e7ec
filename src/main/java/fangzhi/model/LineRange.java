package fangzhi.model;

/** Lines {@code first} to {@code last} of a source file, counted from 1, both included. */
public record LineRange(int first, int last) {
  public LineRange {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("not a line range: " + first + "-" + last);
    }
  }

  /** {@code 12} or {@code 12-30}. */
  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }

  /** Reads what {@link #toString} writes. */
  public static LineRange parse(String text) {
    int dash = text.indexOf('-');
    if (dash < 0) {
      int line = Integer.parseInt(text);
      return new LineRange(line, line);
    }
    return new LineRange(
        Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
  }
}
