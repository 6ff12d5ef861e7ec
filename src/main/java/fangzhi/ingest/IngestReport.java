package fangzhi.ingest;

import fangzhi.model.Rejected;
import java.time.Duration;
import java.util.List;

/**
 * What a run did. The books balance: {@code seen = parsed + unchanged + rejected}.
 *
 * @param seen files met, and folders or links that couldn't be entered
 * @param parsed files whose articles are in the index now
 * @param unchanged files already in the index with the same content
 * @param rejected files that gave nothing
 * @param problems each rejected file or line with its reason; a parsed file may have rejected lines
 * @param warnings doubts and things left out, each naming its file
 * @param articles articles that this run added
 * @param archived all articles in the archive after it
 */
public record IngestReport(
    int seen,
    int parsed,
    int unchanged,
    int rejected,
    List<Rejected> problems,
    List<String> warnings,
    long articles,
    long archived,
    Duration duration) {

  public IngestReport {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
    if (seen != parsed + unchanged + rejected) {
      throw new IllegalStateException(
          "the files don't add up: seen %d, parsed %d, unchanged %d, rejected %d"
              .formatted(seen, parsed, unchanged, rejected));
    }
  }

  /** Whether everything that was given is in the archive. */
  public boolean complete() {
    return problems.isEmpty();
  }
}
