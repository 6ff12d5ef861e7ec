package fangzhi.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an article was printed, as far as the page itself says.
 *
 * @param paper the newspaper's name
 * @param date the printed publication date
 * @param pageNumber the printed page number, such as 3 or A03
 */
public record Issue(@Nullable String paper, @Nullable LocalDate date, @Nullable String pageNumber) {

  /** A page that names neither paper nor date nor number. */
  public static final Issue UNKNOWN = new Issue(null, null, null);
}
