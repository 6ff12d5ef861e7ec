package fangzhi.search;

import fangzhi.index.Fields;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * An article with as much of its {@link DateKey} as mostly decides, to put all of a commit in
 * order.
 *
 * @param day the key's
 * @param idStart the first 8 bytes of its id, unsigned
 */
record DatedArticle(int document, long day, long idStart) {
  static final Comparator<DatedArticle> BY_DAY_AND_START =
      Comparator.comparingLong(DatedArticle::day)
          .thenComparing(DatedArticle::idStart, Long::compareUnsigned);

  /** All of some articles, as their documents go. */
  static List<DatedArticle> read(IndexReader reader, FoundDocuments articles) throws IOException {
    List<DatedArticle> dated = new ArrayList<>();
    for (LeafReaderContext segment : reader.leaves()) {
      read(segment, articles.of(segment), dated);
    }
    return dated;
  }

  private static void read(LeafReaderContext segment, FixedBitSet articles, List<DatedArticle> to)
      throws IOException {
    SortedNumericDocValues days = DocValues.getSortedNumeric(segment.reader(), Fields.ARCHIVE_DAY);
    SortedDocValues ids = DocValues.getSorted(segment.reader(), Fields.ID);
    long[] starts = starts(ids);
    for (int doc = FoundDocuments.next(articles, 0);
        doc >= 0;
        doc = FoundDocuments.next(articles, doc + 1)) {
      if (!ids.advanceExact(doc)) {
        throw new IllegalStateException("document " + doc + " has no id");
      }
      long day = days.advanceExact(doc) ? days.nextValue() : DateKey.UNDATED;
      to.add(new DatedArticle(segment.docBase + doc, day, starts[ids.ordValue()]));
    }
  }

  /** Of all ids in their order, which is far quicker than one by one. */
  private static long[] starts(SortedDocValues ids) throws IOException {
    long[] starts = new long[ids.getValueCount()];
    TermsEnum all = ids.termsEnum();
    for (int i = 0; i < starts.length; i++) {
      starts[i] = start(Objects.requireNonNull(all.next()));
    }
    return starts;
  }

  private static long start(BytesRef id) {
    byte[] start = Arrays.copyOfRange(id.bytes, id.offset, id.offset + id.length);
    return ByteBuffer.wrap(Arrays.copyOf(start, Long.BYTES)).getLong();
  }
}
