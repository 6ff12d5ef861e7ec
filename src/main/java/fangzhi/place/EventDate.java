package fangzhi.place;

import fangzhi.text.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day of a story's own event.
 *
 * @param date null where none is told, its year stays open or the printed one can't be
 * @param printed where the body prints it; null where it prints none or its year stays open
 * @param confidence from 0 to 1, by the kind of evidence; the steps are set, not measured
 */
record EventDate(@Nullable LocalDate date, @Nullable Span printed, double confidence) {
  /** Year, month and day are printed. */
  static final double PRINTED = 1;

  /** The year is that of the issue. */
  static final double BY_ISSUE = 0.97;

  /** Only a day or a word (昨日, 次日) is printed. */
  static final double BY_DISTANCE = 0.92;

  /** The story names the year elsewhere. */
  static final double BY_STORY = 0.9;

  /** The page's other stories name the year. */
  static final double BY_PAGE = 0.85;

  /** Weekday, meetings and plans tell the year, or the day lies ahead of the issue or far back. */
  static final double BY_HINT = 0.8;

  /** A day is printed and can't be, contradicts its weekday, or has no year. */
  static final double DOUBTFUL = 0.5;

  /** No date of an event is printed. */
  static final EventDate NONE = new EventDate(null, null, 0.95);

  /** A day whose year nothing tells. */
  static final EventDate YEARLESS = new EventDate(null, null, DOUBTFUL);

  static EventDate impossible(@Nullable Span printed) {
    return new EventDate(null, printed, DOUBTFUL);
  }

  /** Whether the year was inferred. */
  boolean inferred() {
    return confidence < PRINTED;
  }

  /** The same, no surer than a given confidence. */
  EventDate atMost(double limit) {
    return new EventDate(date, printed, Math.min(confidence, limit));
  }
}
