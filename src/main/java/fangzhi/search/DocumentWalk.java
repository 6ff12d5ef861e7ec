package fangzhi.search;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/**
 * The way through documents in an order, one at a time. They are put in order in strides, so that
 * memory doesn't grow with their number. For one thread.
 */
final class DocumentWalk {
  /** Documents found at once: some 50 bytes each, and as much again by score, a thread. */
  static final int STRIDE = 50_000;

  private final OrderedArticles order;
  private final FoundDocuments documents;
  private final int strideLength;
  private final long total;

  /** Documents handed out or in {@link #stride}. */
  private long reached;

  private List<FoundArticle> stride = List.of();
  private int at;

  /**
   * @param strideLength documents found at once
   */
  DocumentWalk(OrderedArticles order, FoundDocuments documents, int strideLength) {
    this.order = order;
    this.documents = documents;
    this.strideLength = strideLength;
    this.total = documents.count();
  }

  /** How many there are. */
  long total() {
    return total;
  }

  /** The next document, none at the end. */
  OptionalInt next() throws IOException {
    return at < stride.size() || goOn()
        ? OptionalInt.of(stride.get(at++).document())
        : OptionalInt.empty();
  }

  private boolean goOn() throws IOException {
    int number = (int) Math.min(strideLength, total - reached);
    if (number > 0) {
      Position last = stride.isEmpty() ? null : stride.getLast().position();
      stride = order.behind(last, documents, number);
      reached += stride.size();
      at = 0;
    }
    return number > 0;
  }
}
