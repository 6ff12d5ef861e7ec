/**
 * A {@link fangzhi.page.Page} in, a {@link fangzhi.parse.ParsedPage} out; open {@code PageParser}
 * first.
 */
@NullMarked
package fangzhi.parse;

import org.jspecify.annotations.NullMarked;
