/** Articles in, a Lucene index out: the only field mapping and the only analyzer factory. */
@NullMarked
package fangzhi.index;

import org.jspecify.annotations.NullMarked;
