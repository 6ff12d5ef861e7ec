package fangzhi.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.SortField;

/** Compares documents by their rank in a {@link DateOrder}; a field's values would take longer. */
final class RankComparator extends FieldComparator<Integer> {
  private final DateOrder order;
  private final int[] slots;
  private int bottom;
  private int top;

  private RankComparator(DateOrder order, int size) {
    this.order = order;
    this.slots = new int[size];
  }

  /** An order as Lucene sorts by it; the rank is the value. */
  static SortField by(DateOrder order) {
    return new SortField(
        "rank",
        new FieldComparatorSource() {
          @Override
          public FieldComparator<?> newComparator(
              String field, int size, Pruning pruning, boolean reversed) {
            return new RankComparator(order, size);
          }
        });
  }

  @Override
  public int compare(int slot, int other) {
    return Integer.compare(slots[slot], slots[other]);
  }

  @Override
  public void setTopValue(Integer rank) {
    top = rank;
  }

  @Override
  public Integer value(int slot) {
    return slots[slot];
  }

  @Override
  public LeafFieldComparator getLeafComparator(LeafReaderContext segment) {
    return new InSegment(segment.docBase);
  }

  private final class InSegment implements LeafFieldComparator {
    private final int base;

    InSegment(int base) {
      this.base = base;
    }

    @Override
    public void setBottom(int slot) {
      bottom = slots[slot];
    }

    @Override
    public int compareBottom(int doc) {
      return Integer.compare(bottom, order.rank(base + doc));
    }

    @Override
    public int compareTop(int doc) {
      return Integer.compare(top, order.rank(base + doc));
    }

    @Override
    public void copy(int slot, int doc) {
      slots[slot] = order.rank(base + doc);
    }

    @Override
    public void setScorer(Scorable scorer) {}
  }
}
