package fangzhi.search;

import fangzhi.index.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IntroSorter;

/**
 * Puts all articles of a reader in the order of their {@link DateKey}. Days and the first 8 bytes
 * of ids are at hand, and only where those are equal ids are read: a million take 0.2 to 0.4
 * seconds of processor time.
 */
final class DateSorter extends IntroSorter {
  private final IndexReader reader;
  private final int[] documents;
  private final long[] days;
  private final long[] idStarts;
  private int size;
  private int pivot;
  private long pivotDay;
  private long pivotStart;

  private DateSorter(IndexReader reader, int articles) {
    this.reader = reader;
    this.documents = new int[articles];
    this.days = new long[articles];
    this.idStarts = new long[articles];
  }

  /** The articles, the oldest first. */
  static DateSorter sorted(IndexReader reader, FoundDocuments articles) throws IOException {
    DateSorter sorter = new DateSorter(reader, articles.count());
    for (LeafReaderContext segment : reader.leaves()) {
      sorter.read(segment, articles.of(segment));
    }
    sorter.sort(0, sorter.size);
    return sorter;
  }

  private void read(LeafReaderContext segment, FixedBitSet articles) throws IOException {
    SortedNumericDocValues filed = DocValues.getSortedNumeric(segment.reader(), Fields.ARCHIVE_DAY);
    SortedDocValues ids = DocValues.getSorted(segment.reader(), Fields.ID);
    long[] starts = starts(ids);
    for (int doc = FoundDocuments.next(articles, 0);
        doc >= 0;
        doc = FoundDocuments.next(articles, doc + 1)) {
      if (!ids.advanceExact(doc)) {
        throw new IllegalStateException("document " + doc + " has no id");
      }
      documents[size] = segment.docBase + doc;
      days[size] = filed.advanceExact(doc) ? filed.nextValue() : DateKey.UNDATED;
      idStarts[size++] = starts[ids.ordValue()];
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

  @Override
  protected void swap(int one, int other) {
    int document = documents[one];
    documents[one] = documents[other];
    documents[other] = document;
    swap(days, one, other);
    swap(idStarts, one, other);
  }

  private static void swap(long[] values, int one, int other) {
    long value = values[one];
    values[one] = values[other];
    values[other] = value;
  }

  @Override
  protected void setPivot(int at) {
    pivot = documents[at];
    pivotDay = days[at];
    pivotStart = idStarts[at];
  }

  @Override
  protected int comparePivot(int at) {
    if (pivotDay != days[at]) {
      return Long.compare(pivotDay, days[at]);
    }
    return pivotStart == idStarts[at]
        ? compareIds(pivot, documents[at])
        : Long.compareUnsigned(pivotStart, idStarts[at]);
  }

  private int compareIds(int document, int other) {
    try {
      return DateKey.read(reader, document).id().compareTo(DateKey.read(reader, other).id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The documents, the oldest first. */
  int[] oldest() {
    return documents;
  }

  /** The documents, the newest first, the undated last; those of a day stay as they are. */
  int[] newest() {
    int[] newest = new int[documents.length];
    int end = documents.length;
    while (end > 0 && days[end - 1] == DateKey.UNDATED) {
      end--;
    }
    System.arraycopy(documents, end, newest, end, documents.length - end);
    int at = 0;
    while (end > 0) {
      int start = firstOfDay(end - 1);
      System.arraycopy(documents, start, newest, at, end - start);
      at += end - start;
      end = start;
    }
    return newest;
  }

  private int firstOfDay(int last) {
    int first = last;
    while (first > 0 && days[first - 1] == days[last]) {
      first--;
    }
    return first;
  }
}
