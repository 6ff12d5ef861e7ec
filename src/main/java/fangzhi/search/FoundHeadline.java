package fangzhi.search;

import fangzhi.index.Fields;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * An article's headline.
 *
 * @param id the article's
 * @param date the day it is filed under
 */
record FoundHeadline(String id, String headline, @Nullable LocalDate date) {

  static FoundHeadline read(Document stored) {
    String date = stored.get(Fields.ARCHIVE_DATE);
    return new FoundHeadline(
        Objects.requireNonNull(stored.get(Fields.ID)),
        Objects.requireNonNull(stored.get(Fields.HEADLINE)),
        date == null ? null : LocalDate.parse(date));
  }
}
