/**
 * A whole result out, one article after the other: as CSV, JSON Lines, RIS or citations after GB/T
 * 7714. Also the JSON form of an article, which the HTTP interface answers with. Open {@link
 * fangzhi.export.ExportFormat} first.
 */
@NullMarked
package fangzhi.export;

import org.jspecify.annotations.NullMarked;
