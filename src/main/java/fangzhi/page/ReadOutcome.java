package fangzhi.page;

import fangzhi.model.Rejected;
import java.util.List;

/**
 * What became of one file.
 *
 * @param pages how many pages were handed on; none means the whole file was rejected
 * @param warnings doubts about what was read, each naming its line
 * @param rejected the file, or the lines of it, that couldn't be taken
 * @param rejectedLines how many lines couldn't be taken; of very many only the first are named
 */
public record ReadOutcome(
    int pages, List<String> warnings, List<Rejected> rejected, int rejectedLines) {
  public ReadOutcome {
    warnings = List.copyOf(warnings);
    rejected = List.copyOf(rejected);
  }

  static ReadOutcome refused(String file, String reason) {
    return new ReadOutcome(0, List.of(), List.of(new Rejected(file, null, reason)), 0);
  }

  static ReadOutcome onePage(List<String> warnings) {
    return new ReadOutcome(1, warnings, List.of(), 0);
  }
}
