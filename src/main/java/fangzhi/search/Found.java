package fangzhi.search;

/**
 * What a search finds. Nobody changes it any more.
 *
 * @param tally the values of what is found, and of what other choices would find
 * @param documents the articles that have all that is chosen
 */
record Found(FacetTally tally, FoundDocuments documents) {}
