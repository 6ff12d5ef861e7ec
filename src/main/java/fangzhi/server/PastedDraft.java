package fangzhi.server;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text to be checked.
 *
 * @param text long enough and not too long
 * @param date the report's own day, null where it wasn't given
 */
record PastedDraft(String text, @Nullable LocalDate date) {
  /** Nothing of the text, which must not get into a log. */
  @Override
  public String toString() {
    return "draft of " + text.length() + " characters";
  }
}
