/**
 * Articles in, a Lucene index out: the only field mapping and the only analyzer factory; stories of
 * several pages are joined on the way. Open {@link fangzhi.index.ArchiveWriter} first.
 */
@NullMarked
package fangzhi.index;

import org.jspecify.annotations.NullMarked;
