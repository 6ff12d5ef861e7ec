package fangzhi.search;

import fangzhi.index.Fields;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * An article's headline.
 *
 * @param id the article's
 * @param date the day it is filed under
 */
record FoundHeadline(String id, String headline, @Nullable LocalDate date) {

  /** Of a stored article; none where only a further part of the story has a headline. */
  static Optional<FoundHeadline> read(Document stored) {
    String date = stored.get(Fields.ARCHIVE_DATE);
    return Optional.ofNullable(stored.get(Fields.HEADLINE))
        .map(
            headline ->
                new FoundHeadline(
                    Objects.requireNonNull(stored.get(Fields.ID)),
                    headline,
                    date == null ? null : LocalDate.parse(date)));
  }
}
