package fangzhi.search;

import fangzhi.duplicate.Tier;
import fangzhi.model.ArchivedArticle;
import java.util.List;

/**
 * Articles that repeat one another: all versions of one story, or two of which one is a part of the
 * other.
 *
 * @param tier {@link Tier#SAME} of versions that are all equal after normalisation, {@link
 *     Tier#REPRINT} of others; of two what the later is to the earlier: it {@link Tier#CONTAINS}
 *     it, or is {@link Tier#CONTAINED} in it
 * @param articles the oldest first, the undated last; their bodies are left out
 * @param shares of two, of each the part of its letters and digits that also stand in the other, 0
 *     to 1; empty of versions
 */
public record Repetition(Tier tier, List<ArchivedArticle> articles, List<Double> shares) {
  public Repetition {
    articles = List.copyOf(articles);
    shares = List.copyOf(shares);
  }
}
