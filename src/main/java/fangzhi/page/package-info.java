/**
 * A file in, {@link fangzhi.page.Page}s out: one reader a format, charset detection; open {@code
 * PageReader} first.
 */
@NullMarked
package fangzhi.page;

import org.jspecify.annotations.NullMarked;
