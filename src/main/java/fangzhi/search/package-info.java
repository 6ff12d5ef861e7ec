/**
 * A {@link fangzhi.search.SearchRequest} in, a {@link fangzhi.search.SearchResult} out: the one
 * query path. {@link fangzhi.search.Communities} and {@link fangzhi.search.People} find places and
 * people.
 */
@NullMarked
package fangzhi.search;

import org.jspecify.annotations.NullMarked;
