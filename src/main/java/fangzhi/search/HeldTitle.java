package fangzhi.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A title that stories print with a name.
 *
 * @param first the archive date of the first of them, null where none is dated
 * @param last that of the last
 * @param stories how many print it
 */
public record HeldTitle(
    String title, @Nullable LocalDate first, @Nullable LocalDate last, int stories) {

  /** With one more story. */
  HeldTitle and(@Nullable LocalDate day) {
    return new HeldTitle(title, earlier(first, day), later(last, day), stories + 1);
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isAfter(b) ? a : b;
  }
}
