package fangzhi.index;

import fangzhi.model.Rejected;
import java.util.List;

/**
 * What a reader of a source file's articles has to know besides them.
 *
 * @param rejectedLines how many of the file's lines couldn't be taken, named or not
 * @param problems the lines that couldn't be taken, with their reasons; the file is the source's
 * @param warnings doubts about what was read
 */
public record SourceNotes(int rejectedLines, List<Rejected> problems, List<String> warnings) {
  /** Of a source that was read without a doubt. */
  public static final SourceNotes NONE = new SourceNotes(0, List.of(), List.of());

  public SourceNotes {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }
}
