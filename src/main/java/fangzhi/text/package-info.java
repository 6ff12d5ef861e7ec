/**
 * Text in, text out: folding, Chinese dates and numerals, with maps back to the original offsets;
 * words, surnames and pinyin; hashes.
 */
@NullMarked
package fangzhi.text;

import org.jspecify.annotations.NullMarked;
