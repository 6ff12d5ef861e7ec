/** Tests of fingerprints and comparisons. */
@NullMarked
package fangzhi.duplicate;

import org.jspecify.annotations.NullMarked;
