/** Tests of the commands and the launcher. */
@NullMarked
package fangzhi.app;

import org.jspecify.annotations.NullMarked;
