package fangzhi.ingest;

import fangzhi.model.Rejected;
import fangzhi.page.ReadOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The counts of a run while it goes on. */
final class Books {
  private final long startNanos = System.nanoTime();
  private final long archivedBefore;
  private final List<Rejected> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private int parsed;
  private int unchanged;
  private int rejected;
  private long added;
  private long removed;

  Books(long archivedBefore) {
    this.archivedBefore = archivedBefore;
  }

  /** Entries that the walk couldn't enter count as seen and rejected. */
  void walked(FileWalk walk) {
    rejected += walk.rejected().size();
    problems.addAll(walk.rejected());
    warnings.addAll(walk.warnings());
  }

  void unchanged() {
    unchanged++;
  }

  void warn(String file, String warning) {
    warnings.add(file + ": " + warning);
  }

  void reject(String file, String reason) {
    rejected++;
    problems.add(new Rejected(file, null, reason));
  }

  /** What a file's reading came to; its articles are booked by {@link #replaced}. */
  void read(String file, ReadOutcome outcome) {
    if (outcome.pages() == 0) {
      rejected++;
    } else {
      parsed++;
    }
    problems.addAll(outcome.rejected());
    outcome.warnings().forEach(warning -> warn(file, warning));
  }

  void replaced(int articlesBefore, int articlesNow) {
    removed += articlesBefore;
    added += articlesNow;
  }

  long added() {
    return added;
  }

  /**
   * Closes the books.
   *
   * @throws IllegalStateException if the archive doesn't hold what was put in
   */
  IngestReport close(int seen, long archivedNow) {
    long expected = archivedBefore - removed + added;
    if (archivedNow != expected) {
      throw new IllegalStateException(
          "the archive holds %d articles, but %d before, %d removed and %d added make %d"
              .formatted(archivedNow, archivedBefore, removed, added, expected));
    }
    Duration duration = Duration.ofNanos(System.nanoTime() - startNanos);
    return new IngestReport(
        seen, parsed, unchanged, rejected, problems, warnings, added, archivedNow, duration);
  }
}
