package fangzhi.ingest;

import fangzhi.model.Rejected;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was met among files and isn't read.
 *
 * @param problems what couldn't be entered, or gave nothing
 * @param warnings what was left out or met twice
 */
record PassedOver(List<Rejected> problems, List<String> warnings) {
  static final PassedOver NOTHING = new PassedOver(List.of(), List.of());

  PassedOver {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  boolean isNothing() {
    return problems.isEmpty() && warnings.isEmpty();
  }

  /** What wasn't told of before. */
  PassedOver without(PassedOver told) {
    Set<Rejected> toldProblems = new HashSet<>(told.problems);
    Set<String> toldWarnings = new HashSet<>(told.warnings);
    return new PassedOver(
        problems.stream().filter(problem -> !toldProblems.contains(problem)).toList(),
        warnings.stream().filter(warning -> !toldWarnings.contains(warning)).toList());
  }
}
