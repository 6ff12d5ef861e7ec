/**
 * Text in, places, people and dates out: the gazetteer with its import, and the tagger; open {@link
 * fangzhi.place.PlaceTagger} first.
 */
@NullMarked
package fangzhi.place;

import org.jspecify.annotations.NullMarked;
