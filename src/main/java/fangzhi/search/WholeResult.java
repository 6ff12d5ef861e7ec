package fangzhi.search;

import fangzhi.index.ArticleDocument;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * All articles that a request finds, whole, in its order, one at a time and from one commit. Memory
 * doesn't grow with their number. The commit is held until this is closed. For one thread.
 */
public final class WholeResult implements AutoCloseable {
  private final Snapshots snapshots;
  private final Snapshot snapshot;
  private final Query query;
  private final Order order;
  private final int strideLength;
  private final long total;

  /** Articles handed out or in {@link #stride}. */
  private long reached;

  private ScoreDoc[] stride = {};
  private int at;

  /**
   * @param strideLength articles found at once
   */
  WholeResult(Snapshots snapshots, Snapshot snapshot, Query query, Sort sort, int strideLength)
      throws IOException {
    this.strideLength = strideLength;
    this.snapshots = snapshots;
    this.snapshot = snapshot;
    this.query = query;
    this.order = Order.of(sort);
    this.total = snapshot.searcher().count(query);
  }

  /** How many there are. */
  public long total() {
    return total;
  }

  /** The next article, none at the end. */
  public Optional<ArchivedArticle> next() throws IOException {
    if (at == stride.length && !goOn()) {
      return Optional.empty();
    }
    StoredFields stored = snapshot.searcher().storedFields();
    return Optional.of(ArticleDocument.read(stored.document(stride[at++].doc)));
  }

  private boolean goOn() throws IOException {
    int number = (int) Math.min(strideLength, total - reached);
    if (number > 0) {
      FieldDoc last = stride.length == 0 ? null : (FieldDoc) stride[stride.length - 1];
      stride = order.behind(last, snapshot.searcher(), query, number);
      reached += stride.length;
      at = 0;
    }
    return number > 0;
  }

  @Override
  public void close() throws IOException {
    snapshots.release(snapshot);
  }
}
