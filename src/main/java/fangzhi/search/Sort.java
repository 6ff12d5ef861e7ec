package fangzhi.search;

/** The order of results. */
public enum Sort {
  RELEVANCE,
  NEWEST,
  OLDEST
}
