package fangzhi.search;

/**
 * A name that stories have as a value of a facet, ready to be looked up.
 *
 * @param stories how many have it
 */
record CountedName(String name, long stories, Spellings spellings) {}
