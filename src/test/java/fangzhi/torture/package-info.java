/**
 * Faults and what is left after them: power cuts, full and failing disks, flipped bits; and files,
 * pages and queries made by chance. The tests try a few; {@code ./fangzhi torture} tries many with
 * the same classes.
 */
@NullMarked
package fangzhi.torture;

import org.jspecify.annotations.NullMarked;
