/**
 * What the HTML templates show: search results and articles in, words, links and labels out. Open
 * {@link fangzhi.server.view.SearchView} first.
 */
@NullMarked
package fangzhi.server.view;

import org.jspecify.annotations.NullMarked;
