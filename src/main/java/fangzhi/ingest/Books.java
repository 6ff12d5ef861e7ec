package fangzhi.ingest;

import fangzhi.index.ArticleCounts;
import fangzhi.index.FileCounts;
import fangzhi.index.SourceNotes;
import fangzhi.index.SourceRecord;
import fangzhi.index.UndecidedJump;
import fangzhi.model.Rejected;
import fangzhi.page.ReadOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The counts of a run while it goes on. */
final class Books {
  private final long startNanos = System.nanoTime();
  private final long archivedBefore;
  private final long joinedBefore;
  private final List<Rejected> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<SourceFile> unread = new ArrayList<>();
  private final Repeats repeats = new Repeats();
  private int parsed;
  private int unchanged;
  private int rejected;
  private int rejectedLines;
  private int gone;
  private long added;
  private long replaced;
  private long removed;

  /**
   * Opens the books.
   *
   * @param joinedBefore how many articles are part of another one
   */
  Books(long archivedBefore, long joinedBefore) {
    this.archivedBefore = archivedBefore;
    this.joinedBefore = joinedBefore;
  }

  /** Entries that couldn't be entered count as seen and rejected. */
  void passedOver(PassedOver entries) {
    rejected += entries.problems().size();
    problems.addAll(entries.problems());
    warnings.addAll(entries.warnings());
  }

  /** What couldn't be read of an unchanged file still isn't in the archive. */
  void unchanged(SourceRecord known) {
    unchanged++;
    note(known.shownName(), known.notes());
  }

  /** A file of another's content lacks the same lines. */
  void copy(String file, SourceRecord of) {
    unchanged++;
    warn(file, "same content as " + of.shownName() + ", not indexed twice");
    of.notes().problems().stream()
        .map(problem -> new Rejected(file, problem.line(), problem.reason()))
        .forEach(problems::add);
    rejectedLines += of.notes().rejectedLines();
  }

  /** Which of the new articles repeat older ones. */
  Repeats repeats() {
    return repeats;
  }

  void warn(String file, String warning) {
    warnings.add(file + ": " + warning);
  }

  /** A continuation that stays an article of its own. */
  void undecided(UndecidedJump jump) {
    warn(
        jump.file(),
        (jump.line() == null ? "" : "line " + jump.line() + ": ")
            + "goes on from "
            + jump.continuedFrom()
            + ", but from which article isn't certain; left apart");
  }

  /** A path that gives nothing. */
  void reject(Rejected path) {
    rejected++;
    problems.add(path);
  }

  /** A file that isn't there any more and whose articles stay. */
  void gone(SourceRecord source) {
    gone++;
    warnings.add(
        source.shownName() + " is gone; " + articles(source, "stays", "stay") + " in the archive");
  }

  /** A file that isn't there any more and whose articles were removed. */
  void pruned(SourceRecord source) {
    warnings.add(source.shownName() + " is gone; " + articles(source, "goes", "go") + ", too");
    removed += source.articles();
  }

  private static String articles(SourceRecord source, String one, String many) {
    return source.articles() == 1
        ? "its article " + one
        : "its " + source.articles() + " articles " + many;
  }

  /**
   * A file that couldn't be read when it was its turn.
   *
   * @param outcome of another reading, from which nothing is taken
   */
  void unread(SourceFile file, ReadOutcome outcome) {
    unread.add(file);
    if (outcome.pages() == 0) {
      read(file.shownName(), outcome);
    } else {
      reject(new Rejected(file.shownName(), null, "couldn't be read at first; index it again"));
    }
  }

  /** What a file's reading came to; its articles are booked by {@link #replaced}. */
  void read(String file, ReadOutcome outcome) {
    if (outcome.pages() == 0) {
      rejected++;
    } else {
      parsed++;
    }
    note(file, notes(outcome));
  }

  /** What is to be remembered of a reading. */
  static SourceNotes notes(ReadOutcome outcome) {
    return new SourceNotes(outcome.rejectedLines(), outcome.rejected(), outcome.warnings());
  }

  private void note(String file, SourceNotes notes) {
    rejectedLines += notes.rejectedLines();
    problems.addAll(notes.problems());
    notes.warnings().forEach(warning -> warn(file, warning));
  }

  /** Articles that made room for others, or for nothing. */
  void replaced(int articlesBefore, int articlesNow) {
    replaced += Math.min(articlesBefore, articlesNow);
    added += Math.max(0, articlesNow - articlesBefore);
    removed += Math.max(0, articlesBefore - articlesNow);
  }

  /** Articles read and put into the archive so far. */
  long put() {
    return added + replaced;
  }

  /**
   * Closes the books.
   *
   * @throws IllegalStateException if they don't balance
   */
  IngestReport close(int seen, long archivedNow, long joinedNow) {
    long joined = joinedNow - joinedBefore;
    return new IngestReport(
        new FileCounts(seen, parsed, unchanged, rejected),
        new ArticleCounts(archivedBefore, added, replaced, removed, joined, archivedNow),
        problems,
        rejectedLines,
        warnings,
        gone,
        unread,
        repeats.counts(),
        Duration.ofNanos(System.nanoTime() - startNanos));
  }
}
