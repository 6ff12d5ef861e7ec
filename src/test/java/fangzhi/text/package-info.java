@NullMarked
package fangzhi.text;

import org.jspecify.annotations.NullMarked;
