/** Tests of the gazetteer, its import and the tagger. */
@NullMarked
package fangzhi.place;

import org.jspecify.annotations.NullMarked;
