package fangzhi.search;

import java.util.Arrays;

/**
 * What was counted of facets; nobody changes it any more.
 *
 * @param counts by ordinal, what choosing the value alone in its facet would leave
 * @param months by ordinal from the first of {@link Facet#MONTH}, months and days chosen left out
 *     of account
 * @param total the articles that have all that is chosen
 */
@SuppressWarnings("ArrayRecordComponent") // large, and handed on as they are
record FacetTally(int[] counts, int[] months, int total) {
  /** This one, but a facet's counts and, where they depend on the same choice, the months'. */
  FacetTally withAlternatives(FacetTally unlimited, FacetOrdinals.Range facet, boolean isDate) {
    int[] all = counts.clone();
    System.arraycopy(unlimited.counts, facet.start(), all, facet.start(), facet.size());
    return new FacetTally(all, isDate ? unlimited.months : months, total);
  }

  /** The tally of articles of which all have what is chosen, so that months are as they are. */
  static FacetTally of(int[] counts, FacetOrdinals.Range months, int total) {
    return new FacetTally(counts, Arrays.copyOfRange(counts, months.start(), months.end()), total);
  }
}
