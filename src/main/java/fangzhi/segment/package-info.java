/**
 * Text in, dictionary words out: the words that smartcn finds, several times as fast. Open {@link
 * fangzhi.segment.WordTokenizer} first.
 */
@NullMarked
package fangzhi.segment;

import org.jspecify.annotations.NullMarked;
