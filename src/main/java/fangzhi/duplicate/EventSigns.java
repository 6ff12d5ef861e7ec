package fangzhi.duplicate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How much two stories have of what tells happenings apart. */
final class EventSigns {
  /** Rarity up to which pairs in a run of letters say nothing: one in fifty articles holds them. */
  private static final double COMMON = 0.4;

  /** Unit of what runs weigh, before its logarithm is taken: the second run says less. */
  private static final double RUN = 0.1;

  /** Shorter runs stand in any two stories. */
  private static final int SHORTEST_RUN = 3;

  private static final int RAREST_WORDS = 4;

  /** After so many days a common opening says a third as much, and a third of that again. */
  private static final double DAYS = 4;

  /** Where a date is missing: it neither makes nor hides a match. */
  private static final double UNKNOWN = 0.5;

  private final StoryEvidence draft;
  private final StoryEvidence match;
  private final ToDoubleFunction<String> rarity;

  EventSigns(StoryEvidence draft, StoryEvidence match, ToDoubleFunction<String> rarity) {
    this.draft = draft;
    this.match = match;
    this.rarity = rarity;
  }

  Map<EventSign, Double> all() {
    double runs = Math.max(runs(draft, match), runs(match, draft));
    Map<EventSign, Double> signs = new EnumMap<>(EventSign.class);
    signs.put(EventSign.OPENING, Math.log1p(runs / RUN) * closeness(draft.date(), match.date()));
    signs.put(EventSign.PERSON, person());
    signs.put(EventSign.OTHER_PERSON, otherPerson());
    signs.put(EventSign.RARE_WORDS, rareWords());
    signs.put(EventSign.EVENT_DATE, closeness(draft.eventDate(), match.eventDate()));
    signs.put(EventSign.OTHER_NUMBER, draft.countsOtherwise(match) ? 1.0 : 0.0);
    return signs;
  }

  private static double closeness(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || b == null
        ? UNKNOWN
        : Math.exp(-Math.abs(ChronoUnit.DAYS.between(a, b)) / DAYS);
  }

  /** What the runs of one's opening that stand in the other weigh. */
  private double runs(StoryEvidence one, StoryEvidence other) {
    String opening = one.opening();
    Set<String> runs = new HashSet<>();
    int start = 0;
    while (start + SHORTEST_RUN <= opening.length()) {
      int end = runEnd(opening, start, other);
      if (end - start >= SHORTEST_RUN) {
        runs.add(opening.substring(start, end));
        start = end - 1;
      } else {
        start++;
      }
    }
    return runs.stream().mapToDouble(this::weight).sum();
  }

  private double weight(String run) {
    return StoryEvidence.pairs(run).stream()
        .mapToDouble(pair -> Math.max(0, rarity.applyAsDouble(pair) - COMMON))
        .sum();
  }

  /** Where the longest run of letters from a place on that stands in the other's text ends. */
  private static int runEnd(String opening, int start, StoryEvidence other) {
    int end = start;
    while (end < opening.length()
        && Character.isLetterOrDigit(opening.charAt(end))
        && (end - start + 1 < SHORTEST_RUN
            || other.text().contains(opening.substring(start, end + 1)))) {
      end++;
    }
    return end;
  }

  private double rareWords() {
    Set<String> both = new HashSet<>(draft.pairs());
    both.retainAll(match.pairs());
    return both.stream()
            .map(rarity::applyAsDouble)
            .sorted(Comparator.reverseOrder())
            .limit(RAREST_WORDS)
            .mapToDouble(Double::doubleValue)
            .sum()
        / RAREST_WORDS;
  }

  private double person() {
    Set<String> both = draft.leading();
    both.retainAll(match.leading());
    return rarest(both);
  }

  private double otherPerson() {
    double other = Math.min(rarestMissing(draft, match), rarestMissing(match, draft));
    return other > person() ? other : 0;
  }

  private double rarestMissing(StoryEvidence one, StoryEvidence other) {
    Set<String> missing = one.leading();
    missing.removeIf(name -> other.text().contains(name));
    return rarest(missing);
  }

  /** A name is as rare as its rarest pair. */
  private double rarest(Set<String> names) {
    return names.stream()
        .flatMap(name -> StoryEvidence.pairs(name).stream())
        .mapToDouble(rarity)
        .max()
        .orElse(0);
  }
}
