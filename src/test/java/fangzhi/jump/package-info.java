@NullMarked
package fangzhi.jump;

import org.jspecify.annotations.NullMarked;
