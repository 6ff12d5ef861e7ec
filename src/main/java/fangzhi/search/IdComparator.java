package fangzhi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Compares documents by a text that each of them has, for an order that it seldom decides. Unlike
 * Lucene's it reads no text before it is needed: a document that is collected costs nothing more,
 * which counts where each one is better than those before, as in an archive that was indexed by
 * date.
 */
final class IdComparator extends FieldComparator<BytesRef> {
  private static final FieldComparatorSource SOURCE =
      new FieldComparatorSource() {
        @Override
        public FieldComparator<?> newComparator(
            String field, int size, Pruning pruning, boolean reversed) {
          return new IdComparator(field, size);
        }
      };

  private final String field;
  private final Text[] slots;
  private @Nullable Text bottom;
  private @Nullable Text top;

  private IdComparator(String field, int size) {
    this.field = field;
    this.slots = new Text[size];
  }

  /** The order of a field's texts by their bytes. */
  static SortField field(String name) {
    return new SortField(name, SOURCE);
  }

  /** A document's text, known by its ordinal in a segment or by itself. */
  private static final class Text {
    private final @Nullable SortedDocValues segment;
    private final int ordinal;
    private @Nullable BytesRef bytes;

    /** Where it would be in the segment that was asked for last. */
    private int place;

    private @Nullable SortedDocValues placed;

    Text(SortedDocValues segment, int ordinal) {
      this.segment = segment;
      this.ordinal = ordinal;
    }

    Text(BytesRef bytes) {
      this.segment = null;
      this.ordinal = 0;
      this.bytes = bytes;
    }

    BytesRef bytes() throws IOException {
      BytesRef known = bytes;
      if (known == null) {
        known = BytesRef.deepCopyOf(Objects.requireNonNull(segment).lookupOrd(ordinal));
        bytes = known;
      }
      return known;
    }

    int compareTo(Text other) throws IOException {
      return segment != null && segment == other.segment
          ? Integer.compare(ordinal, other.ordinal)
          : bytes().compareTo(other.bytes());
    }

    /** Compares it with that of an ordinal of a segment. */
    int compareTo(SortedDocValues values, int other) throws IOException {
      if (segment == values) {
        return Integer.compare(ordinal, other);
      }
      if (placed != values) {
        place = values.lookupTerm(bytes());
        placed = values;
      }
      // What isn't there would be inserted at -(place + 1).
      return place >= 0 ? Integer.compare(place, other) : -(place + 1) <= other ? -1 : 1;
    }
  }

  @Override
  public int compare(int slot, int other) {
    try {
      return slots[slot].compareTo(slots[other]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void setTopValue(BytesRef value) {
    top = new Text(value);
  }

  @Override
  public BytesRef value(int slot) {
    try {
      return slots[slot].bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public LeafFieldComparator getLeafComparator(LeafReaderContext context) throws IOException {
    return new InSegment(DocValues.getSorted(context.reader(), field));
  }

  private final class InSegment implements LeafFieldComparator {
    private final SortedDocValues values;

    InSegment(SortedDocValues values) {
      this.values = values;
    }

    private int ordinal(int doc) throws IOException {
      if (!values.advanceExact(doc)) {
        throw new IllegalStateException("document " + doc + " has no " + field);
      }
      return values.ordValue();
    }

    @Override
    public void setBottom(int slot) {
      bottom = slots[slot];
    }

    @Override
    public int compareBottom(int doc) throws IOException {
      return Objects.requireNonNull(bottom).compareTo(values, ordinal(doc));
    }

    @Override
    public int compareTop(int doc) throws IOException {
      return Objects.requireNonNull(top).compareTo(values, ordinal(doc));
    }

    @Override
    public void copy(int slot, int doc) throws IOException {
      slots[slot] = new Text(values, ordinal(doc));
    }

    @Override
    public void setScorer(Scorable scorer) {}
  }
}
