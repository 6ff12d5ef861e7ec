package fangzhi.index;

/**
 * What a run did to the archive's articles. The books balance: {@code before + added - removed -
 * joined = after}. Of a changed file those articles count as replaced that new ones took the place
 * of, one for one; only what it has more is added, what it has less removed.
 *
 * @param before all articles in the archive before the run
 * @param added articles it has more, of new and of longer files
 * @param replaced articles that went and for which others came
 * @param removed articles it has less, of shorter, doubled and pruned files
 * @param joined articles it has less because they became part of another one (上接第一版); negative
 *     where more became articles of their own again
 * @param after all articles in the archive after the run
 */
public record ArticleCounts(
    long before, long added, long replaced, long removed, long joined, long after) {
  /**
   * Checks the books.
   *
   * @throws IllegalStateException if the archive doesn't hold what was put in
   */
  public ArticleCounts {
    if (before + added - removed - joined != after) {
      throw new IllegalStateException(
          "the archive holds %d articles, but %d before, %d added, %d removed and %d joined make %d"
              .formatted(after, before, added, removed, joined, before + added - removed - joined));
    }
  }
}
