package fangzhi.ingest;

import fangzhi.index.ArticleCounts;
import fangzhi.index.FileCounts;
import fangzhi.index.RunRecord;
import fangzhi.model.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a run did.
 *
 * @param problems each rejected file or line with its reason; a parsed or unchanged file may have
 *     rejected lines, and those of an unchanged one are named again
 * @param rejectedLines how many lines were rejected in the files of the run, named or not
 * @param warnings doubts and things left out, each naming its file
 * @param gone how many files are gone and still have articles in the archive; each is in the
 *     warnings
 * @param unread the files that couldn't be read at all; each is in the problems
 * @param repeats which of the new articles repeat older ones
 */
public record IngestReport(
    FileCounts files,
    ArticleCounts articles,
    List<Rejected> problems,
    int rejectedLines,
    List<String> warnings,
    int gone,
    List<SourceFile> unread,
    RepeatCounts repeats,
    Duration duration) {

  public IngestReport {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
    unread = List.copyOf(unread);
  }

  /** Whether everything that was given is in the archive. */
  public boolean complete() {
    return problems.isEmpty();
  }

  /** What the archive remembers of it. */
  RunRecord record(Instant ended) {
    return new RunRecord(
        ended,
        duration,
        files,
        articles,
        rejectedLines,
        problems.size(),
        problems.stream().limit(RunRecord.MAX_NAMED).toList(),
        warnings.size(),
        warnings.stream().limit(RunRecord.MAX_NAMED).toList());
  }
}
