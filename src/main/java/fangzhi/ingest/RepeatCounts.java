package fangzhi.ingest;

import fangzhi.duplicate.Tier;
import java.util.Map;

/**
 * How many of a run's new articles repeat an older one, filed under an earlier day or of the same
 * and first by its id.
 *
 * @param newArticles articles the archive didn't have before, counted as files gave them
 * @param byTier those of them that repeat an older one, each once, by the closest it repeats
 */
public record RepeatCounts(long newArticles, Map<Tier, Long> byTier) {
  public RepeatCounts {
    byTier = Map.copyOf(byTier);
  }

  /** How many repeat an older one, however closely. */
  public long repeats() {
    return byTier.values().stream().mapToLong(Long::longValue).sum();
  }
}
