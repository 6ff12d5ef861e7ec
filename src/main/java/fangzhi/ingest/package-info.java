/** Paths in, an index and an {@code IngestReport} out: wires page, parse, place and index. */
@NullMarked
package fangzhi.ingest;

import org.jspecify.annotations.NullMarked;
