/**
 * Paths in, an index and an {@code IngestReport} out: wires page, parse, place and index; open
 * {@link fangzhi.ingest.Ingest} first.
 */
@NullMarked
package fangzhi.ingest;

import org.jspecify.annotations.NullMarked;
