/**
 * A {@link fangzhi.search.SearchRequest} in, a {@link fangzhi.search.SearchResult} out: the one
 * query path.
 */
@NullMarked
package fangzhi.search;

import org.jspecify.annotations.NullMarked;
