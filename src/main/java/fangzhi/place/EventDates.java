package fangzhi.place;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** The first concrete date of each story's own event, the year from the page's evidence. */
final class EventDates {
  /** Farther apart on one page than a week's news, a later month is a misprint. */
  private static final int OUTLIER_DAYS = 45;

  private static final int YEAR_BEFORE_DAYS = 200;

  private final YearEvidence years;

  EventDates(YearEvidence years) {
    this.years = years;
  }

  /** A date for each body; one that can't be beside the page's others counts as impossible. */
  List<EventDate> of(List<String> bodies) {
    List<EventDate> dates = bodies.stream().map(b -> new StoryDates(b, years).event()).toList();
    List<LocalDate> known =
        dates.stream().map(EventDate::date).filter(Objects::nonNull).sorted().toList();
    return dates.stream().map(d -> fits(d, known) ? d : EventDate.impossible(d.printed())).toList();
  }

  /** A date long after the page's others, or a year before them for that reason, can't be. */
  private static boolean fits(EventDate event, List<LocalDate> known) {
    LocalDate date = event.date();
    if (date == null || known.size() < 3) {
      return true;
    }
    LocalDate median = known.get(known.size() / 2);
    long near = known.stream().filter(d -> days(d, median) <= OUTLIER_DAYS).count();
    long after = ChronoUnit.DAYS.between(median, date);
    boolean yearBefore = event.inferred() && after <= -YEAR_BEFORE_DAYS;
    return near * 2 <= known.size() || (after <= OUTLIER_DAYS && !yearBefore);
  }

  private static long days(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b));
  }
}
