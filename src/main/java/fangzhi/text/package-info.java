/**
 * Text in, text out: folding, Chinese dates and numerals, with maps back to the original offsets.
 */
@NullMarked
package fangzhi.text;

import org.jspecify.annotations.NullMarked;
