package fangzhi.index;

import fangzhi.model.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the archive remembers of a run of indexing.
 *
 * @param rejectedLines how many lines were rejected, named or not
 * @param problems how many files and lines couldn't be taken with a reason
 * @param namedProblems the first {@link #MAX_NAMED} of them
 * @param warnings how many doubts there were
 * @param namedWarnings the first {@link #MAX_NAMED} of them
 */
public record RunRecord(
    Instant ended,
    Duration duration,
    FileCounts files,
    ArticleCounts articles,
    int rejectedLines,
    int problems,
    List<Rejected> namedProblems,
    int warnings,
    List<String> namedWarnings) {
  /** So many problems and so many warnings are kept: a broken folder must not fill the index. */
  public static final int MAX_NAMED = 300;

  /** Checks that no more are named than there are. */
  public RunRecord {
    namedProblems = List.copyOf(namedProblems);
    namedWarnings = List.copyOf(namedWarnings);
    if (namedProblems.size() > problems || namedWarnings.size() > warnings) {
      throw new IllegalArgumentException(
          "%d of %d problems and %d of %d warnings named"
              .formatted(namedProblems.size(), problems, namedWarnings.size(), warnings));
    }
  }
}
