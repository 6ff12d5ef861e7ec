package fangzhi.search;

import fangzhi.index.Fields;
import java.io.IOException;
import java.util.Comparator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * What an article is put in order by.
 *
 * @param day the archive day, {@link #UNDATED} where it has none
 * @param id whose bytes decide between those of a day
 */
record DateKey(long day, BytesRef id) {
  /** Comes behind all days. */
  static final long UNDATED = Long.MAX_VALUE;

  static final Comparator<DateKey> OLDEST_FIRST =
      Comparator.comparingLong(DateKey::day).thenComparing(DateKey::id);

  static final Comparator<DateKey> NEWEST_FIRST =
      Comparator.comparing((DateKey key) -> key.day == UNDATED)
          .thenComparing(DateKey::day, Comparator.reverseOrder())
          .thenComparing(DateKey::id);

  static DateKey read(IndexReader reader, int document) throws IOException {
    LeafReaderContext segment = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    int doc = document - segment.docBase;
    SortedNumericDocValues days = DocValues.getSortedNumeric(segment.reader(), Fields.ARCHIVE_DAY);
    SortedDocValues ids = DocValues.getSorted(segment.reader(), Fields.ID);
    if (!ids.advanceExact(doc)) {
      throw new IllegalStateException("document " + document + " has no id");
    }
    long day = days.advanceExact(doc) ? days.nextValue() : UNDATED;
    return new DateKey(day, BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue())));
  }
}
