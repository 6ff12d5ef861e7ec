/** Tests of the readers: charsets, formats, broken input. */
@NullMarked
package fangzhi.page;

import org.jspecify.annotations.NullMarked;
