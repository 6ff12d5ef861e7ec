@NullMarked
package fangzhi.index;

import org.jspecify.annotations.NullMarked;
