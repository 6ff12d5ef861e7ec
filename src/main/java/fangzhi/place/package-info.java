/** Text in, places, people and dates out: gazetteer and tagger. */
@NullMarked
package fangzhi.place;

import org.jspecify.annotations.NullMarked;
