package fangzhi.search;

import fangzhi.model.Mentions;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text that may have run before; it isn't kept.
 *
 * @param text as it was pasted
 * @param mentions whom and where it names
 * @param date when it happened or will be printed, null if that isn't known
 */
public record Draft(String text, Mentions mentions, @Nullable LocalDate date) {
  /** A text of which nothing else is known. */
  public static Draft of(String text) {
    return new Draft(text, Mentions.NONE, null);
  }

  /** Nothing of the text, which must not get into a log. */
  @Override
  public String toString() {
    return "draft of " + text.length() + " characters";
  }
}
