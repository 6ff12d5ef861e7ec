@NullMarked
package fangzhi.segment;

import org.jspecify.annotations.NullMarked;
