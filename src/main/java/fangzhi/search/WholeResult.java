package fangzhi.search;

import fangzhi.index.ArticleDocument;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.StoredFields;

/**
 * All articles that a request finds, whole, in its order, one at a time and from one commit. Memory
 * doesn't grow with their number. The commit is held until this is closed. For one thread.
 */
public final class WholeResult implements AutoCloseable {
  private final Snapshots snapshots;
  private final Snapshot snapshot;
  private final DocumentWalk walk;

  /**
   * @param strideLength articles found at once
   */
  WholeResult(
      Snapshots snapshots,
      Snapshot snapshot,
      FoundDocuments found,
      OrderedArticles order,
      int strideLength) {
    this.snapshots = snapshots;
    this.snapshot = snapshot;
    this.walk = new DocumentWalk(order, found, strideLength);
  }

  /** How many there are. */
  public long total() {
    return walk.total();
  }

  /** The next article, none at the end. */
  public Optional<ArchivedArticle> next() throws IOException {
    OptionalInt document = walk.next();
    if (document.isEmpty()) {
      return Optional.empty();
    }
    StoredFields stored = snapshot.searcher().storedFields();
    return Optional.of(ArticleDocument.read(stored.document(document.getAsInt())));
  }

  @Override
  public void close() throws IOException {
    snapshots.release(snapshot);
  }
}
