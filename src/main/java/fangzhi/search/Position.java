package fangzhi.search;

/**
 * Where a search's order has an article. None of the same commit has the same.
 *
 * @param score 0 where the order is by date
 * @param rank −1 before all articles, else in the {@link DateOrder} that decides between equal
 *     scores
 */
record Position(float score, int rank) {}
