package fangzhi.search;

import java.io.IOException;
import java.util.OptionalInt;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * The way through all documents that a query finds, in an order, one at a time. They are found in
 * strides, so that memory doesn't grow with their number. For one thread.
 */
final class DocumentWalk {
  private final IndexSearcher searcher;
  private final Query query;
  private final Order order;
  private final int strideLength;
  private final long total;

  /** Documents handed out or in {@link #stride}. */
  private long reached;

  private ScoreDoc[] stride = {};
  private int at;

  /**
   * @param strideLength documents found at once
   */
  DocumentWalk(IndexSearcher searcher, Query query, Order order, int strideLength)
      throws IOException {
    this.searcher = searcher;
    this.query = query;
    this.order = order;
    this.strideLength = strideLength;
    this.total = searcher.count(query);
  }

  /** How many there are. */
  long total() {
    return total;
  }

  /** The next document, none at the end. */
  OptionalInt next() throws IOException {
    return at < stride.length || goOn() ? OptionalInt.of(stride[at++].doc) : OptionalInt.empty();
  }

  private boolean goOn() throws IOException {
    int number = (int) Math.min(strideLength, total - reached);
    if (number > 0) {
      FieldDoc last = stride.length == 0 ? null : (FieldDoc) stride[stride.length - 1];
      stride = order.behind(last, searcher, query, number);
      reached += stride.length;
      at = 0;
    }
    return number > 0;
  }
}
