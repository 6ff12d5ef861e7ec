package fangzhi.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * On which days the archive has articles, and how many, of all papers or of one. Where a method
 * takes a paper, null means all of them. Immutable.
 */
public final class ArchiveDays {
  /** What came within an hour is taken to have come together, the latest days first. */
  private static final Comparator<IssueCount> LATEST_FIRST =
      Comparator.comparing((IssueCount issue) -> issue.added().truncatedTo(ChronoUnit.HOURS))
          .thenComparing(IssueCount::day)
          .reversed()
          .thenComparing(IssueCount::paper, Comparator.nullsLast(Comparator.naturalOrder()));

  private final NavigableMap<LocalDate, Integer> all = new TreeMap<>();
  private final Map<String, NavigableMap<LocalDate, Integer>> byPaper = new HashMap<>();
  private final int undated;
  private final Map<String, Integer> undatedByPaper;
  private final List<IssueCount> latest;

  /**
   * @param issues each paper's days once
   * @param undated articles filed under no day
   * @param undatedByPaper those of each paper that has some
   */
  ArchiveDays(List<IssueCount> issues, int undated, Map<String, Integer> undatedByPaper) {
    this.undated = undated;
    this.undatedByPaper = Map.copyOf(undatedByPaper);
    this.latest = issues.stream().sorted(LATEST_FIRST).toList();
    for (IssueCount issue : issues) {
      all.merge(issue.day(), issue.articles(), Integer::sum);
      if (issue.paper() != null) {
        byPaper
            .computeIfAbsent(issue.paper(), paper -> new TreeMap<>())
            .put(issue.day(), issue.articles());
      }
    }
  }

  private NavigableMap<LocalDate, Integer> of(@Nullable String paper) {
    return paper == null ? all : byPaper.getOrDefault(paper, Collections.emptyNavigableMap());
  }

  /** The articles of each day that has some, in a year. */
  public NavigableMap<LocalDate, Integer> year(int year, @Nullable String paper) {
    return Collections.unmodifiableNavigableMap(
        of(paper).subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year + 1, 1, 1), false));
  }

  /** The articles of each day that has some, from one on. */
  public NavigableMap<LocalDate, Integer> since(LocalDate first) {
    return Collections.unmodifiableNavigableMap(all.tailMap(first, true));
  }

  /** The last months with articles, in the order of time. */
  public List<YearMonth> latestMonths(int limit) {
    return all.descendingKeySet().stream()
        .map(YearMonth::from)
        .distinct()
        .limit(limit)
        .sorted()
        .toList();
  }

  /** The articles of each year that has some. */
  public NavigableMap<Integer, Integer> years(@Nullable String paper) {
    return of(paper).entrySet().stream()
        .collect(
            Collectors.toMap(
                day -> day.getKey().getYear(),
                Map.Entry::getValue,
                Integer::sum,
                TreeMap<Integer, Integer>::new));
  }

  /** The papers that have articles, filed under a day or not, with their number. */
  public NavigableMap<String, Integer> papers() {
    NavigableMap<String, Integer> papers = new TreeMap<>(undatedByPaper);
    byPaper.forEach(
        (paper, days) -> days.values().forEach(n -> papers.merge(paper, n, Math::addExact)));
    return papers;
  }

  /** The papers that have articles filed under a day of a year, with their number. */
  public NavigableMap<String, Integer> papers(int year) {
    NavigableMap<String, Integer> papers = new TreeMap<>();
    for (String paper : byPaper.keySet()) {
      year(year, paper).values().forEach(n -> papers.merge(paper, n, Math::addExact));
    }
    return papers;
  }

  /** The articles of a day. */
  public int articles(LocalDate day, @Nullable String paper) {
    return of(paper).getOrDefault(day, 0);
  }

  /** The articles filed under no day. */
  public int undated(@Nullable String paper) {
    return paper == null ? undated : undatedByPaper.getOrDefault(paper, 0);
  }

  /** The last day with articles before one; null where there is none. */
  public @Nullable LocalDate before(LocalDate day, @Nullable String paper) {
    return of(paper).lowerKey(day);
  }

  /** The first day with articles after one; null where there is none. */
  public @Nullable LocalDate after(LocalDate day, @Nullable String paper) {
    return of(paper).higherKey(day);
  }

  /** The days of papers into which articles came last, the last first. */
  public List<IssueCount> latest(int limit) {
    return latest.subList(0, Math.min(limit, latest.size()));
  }
}
