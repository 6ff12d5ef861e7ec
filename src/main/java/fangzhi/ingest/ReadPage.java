package fangzhi.ingest;

import fangzhi.model.Rejected;
import fangzhi.parse.ParsedPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one page of a file came to.
 *
 * @param page the page, null where it couldn't be parsed
 * @param warnings doubts about it, in the order they are told
 * @param rejected why it couldn't be parsed
 * @param rejectedLines how many lines of the file that makes
 * @param failures what went wrong, for the log
 */
record ReadPage(
    @Nullable ParsedPage page,
    List<String> warnings,
    List<Rejected> rejected,
    int rejectedLines,
    List<Failure> failures) {
  ReadPage {
    warnings = List.copyOf(warnings);
    rejected = List.copyOf(rejected);
    failures = List.copyOf(failures);
  }

  /**
   * Something that went wrong inside.
   *
   * @param what was being done
   * @param line where in the file, null where that isn't known
   */
  record Failure(String what, @Nullable Integer line, Throwable cause) {}
}
