package fangzhi.index;

import fangzhi.duplicate.Tier;
import java.util.List;
import java.util.Map;

/**
 * What came to light when changes were committed.
 *
 * @param undecided of each issue that changed, the continuations that no beginning could be told
 *     for
 * @param repeats by id the articles, new or compared anew, that repeat an older one, and how
 */
public record CommitReport(Map<String, List<UndecidedJump>> undecided, Map<String, Tier> repeats) {
  static final CommitReport NOTHING = new CommitReport(Map.of(), Map.of());

  public CommitReport {
    undecided = Map.copyOf(undecided);
    repeats = Map.copyOf(repeats);
  }
}
