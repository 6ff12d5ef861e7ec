package fangzhi.export;

import fangzhi.model.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * Where an article prints a place, a person, an organisation or its event date.
 *
 * @param field the article's key that holds the text: kicker, headline, deck or body
 * @param start offset of the first character, in UTF-16 units as JavaScript counts
 * @param end offset after the last
 * @param type place, person, organisation or date
 * @param target the path, the name or the day; null where it stays open
 */
public record OccurrenceJson(
    String field, int start, int end, String type, @Nullable String target) {

  public static OccurrenceJson of(Occurrence found) {
    return new OccurrenceJson(
        found.field().word(), found.start(), found.end(), found.type().word(), found.target());
  }
}
