/** Arguments in, commands out; the only package that prints. */
@NullMarked
package fangzhi.app;

import org.jspecify.annotations.NullMarked;
