package fangzhi.index;

import java.util.List;

/**
 * What a look through an index found.
 *
 * @param files of the last commit
 * @param bytes of these files
 * @param sources files that were indexed
 * @param articles as they are found, joined ones counted once
 * @param groups of versions of one story
 * @param isLocked whether nobody could write meanwhile: in a folder that can't be written to there
 *     is no lock
 * @param problems what is wrong, each naming a file of the index, a source file or an article;
 *     where files of the index are damaged, what is in them wasn't looked at and the other counts
 *     are 0
 */
public record CheckReport(
    int files,
    long bytes,
    long sources,
    long articles,
    long groups,
    boolean isLocked,
    List<String> problems) {
  public CheckReport {
    problems = List.copyOf(problems);
  }

  /** Whether nothing is wrong. */
  public boolean isWhole() {
    return problems.isEmpty();
  }
}
