/** The values every other package speaks in; start with {@link fangzhi.model.Article}. */
@NullMarked
package fangzhi.model;

import org.jspecify.annotations.NullMarked;
