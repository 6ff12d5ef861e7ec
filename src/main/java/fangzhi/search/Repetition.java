package fangzhi.search;

import fangzhi.duplicate.Tier;
import fangzhi.model.ArchivedArticle;
import java.util.List;

/**
 * Articles that repeat one another: a group, which is all versions of one story, or a pair with
 * text in common.
 *
 * @param tier of a group {@link Tier#SAME} where all are equal after normalisation, {@link
 *     Tier#REPRINT} otherwise; of a pair what the later is to the earlier: it {@link Tier#CONTAINS}
 *     it, is {@link Tier#CONTAINED} in it or reads like an edited version ({@link Tier#REPRINT})
 *     but isn't grouped, having less in common, coming later or telling of other days
 * @param articles the oldest first, the undated last; their bodies are left out
 * @param shares of a pair, of each the part of its letters and digits that also stand in the other,
 *     0 to 1; empty of a group
 */
public record Repetition(Tier tier, List<ArchivedArticle> articles, List<Double> shares) {
  public Repetition {
    articles = List.copyOf(articles);
    shares = List.copyOf(shares);
  }

  /** Whether it is a pair and no group. */
  public boolean isPair() {
    return !shares.isEmpty();
  }
}
