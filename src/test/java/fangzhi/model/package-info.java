@NullMarked
package fangzhi.model;

import org.jspecify.annotations.NullMarked;
