package fangzhi.model;

/**
 * A name the page prints with a wrong character, where a register proves the right one: 郾陵县 for
 * 鄢陵县. The article's text keeps the printed form; both are found.
 *
 * @param printed as it stands in the text
 * @param corrected as the register has it, of the same length, so that offsets stay true
 */
public record Correction(String printed, String corrected) {
  public Correction {
    if (printed.isEmpty() || printed.length() != corrected.length()) {
      throw new IllegalArgumentException("no correction: " + printed + " to " + corrected);
    }
  }

  /** The text with the right form wherever the printed one stands, offset for offset. */
  public String in(String text) {
    return text.replace(printed, corrected);
  }
}
