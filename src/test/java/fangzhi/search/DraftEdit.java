package fangzhi.search;

import fangzhi.duplicate.Tier;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A draft made of archived stories, and what an editor wants to be told of it.
 *
 * @param kind what was done
 * @param strength how much of it
 * @param expected the stories it has to find
 * @param donors further stories it has text of: to find them is neither asked for nor wrong
 */
record DraftEdit(
    String kind, String strength, String text, List<Expected> expected, Set<String> donors) {
  /**
   * A story that is to be found.
   *
   * @param best the tiers that say it exactly
   * @param accepted these and others that an editor would accept
   */
  record Expected(String id, Set<Tier> best, Set<Tier> accepted) {
    Expected {
      best = Set.copyOf(best);
      accepted = Set.copyOf(accepted);
    }

    static Expected of(String id, Tier best, Tier... alsoAccepted) {
      Set<Tier> accepted = EnumSet.of(best, alsoAccepted);
      return new Expected(id, Set.of(best), accepted);
    }
  }

  DraftEdit {
    expected = List.copyOf(expected);
    donors = Set.copyOf(donors);
  }

  /** Whether its stories are to be found as parts, not as versions. */
  boolean isOfParts() {
    return expected.stream().noneMatch(story -> story.best().stream().anyMatch(Tier::isVersion));
  }

  /** Whether a match to this story is one of the draft's own. */
  boolean isMadeOf(String id) {
    return donors.contains(id) || expected.stream().anyMatch(story -> story.id().equals(id));
  }
}
