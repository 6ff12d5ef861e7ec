/** Tests of the walk, the filing and the whole line from file to index. */
@NullMarked
package fangzhi.ingest;

import org.jspecify.annotations.NullMarked;
