/** Tests of the parser on goldens, arbitrary and hostile pages. */
@NullMarked
package fangzhi.parse;

import org.jspecify.annotations.NullMarked;
