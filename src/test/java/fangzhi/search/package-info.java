@NullMarked
package fangzhi.search;

import org.jspecify.annotations.NullMarked;
