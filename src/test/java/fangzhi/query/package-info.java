@NullMarked
package fangzhi.query;

import org.jspecify.annotations.NullMarked;
