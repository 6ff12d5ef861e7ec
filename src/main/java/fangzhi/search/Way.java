package fangzhi.search;

/**
 * Another search that finds something.
 *
 * @param articles how many it finds, one at least
 */
public record Way(SearchRequest request, int articles) {}
