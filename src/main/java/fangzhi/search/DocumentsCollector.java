package fangzhi.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Keeps which documents a query finds. */
final class DocumentsCollector extends SimpleCollector {
  private final FoundDocuments found;
  private @Nullable FixedBitSet foundHere;

  private DocumentsCollector(FoundDocuments found) {
    this.found = found;
  }

  /** Goes through a query's documents. */
  static FoundDocuments find(IndexSearcher searcher, Query query) throws IOException {
    FoundDocuments found = FoundDocuments.none(searcher.getIndexReader());
    return searcher.search(query, new OfSegments(found));
  }

  /** Each collector has segments of its own, and with them bits. */
  private record OfSegments(FoundDocuments found)
      implements CollectorManager<DocumentsCollector, FoundDocuments> {
    @Override
    public DocumentsCollector newCollector() {
      return new DocumentsCollector(found);
    }

    @Override
    public FoundDocuments reduce(Collection<DocumentsCollector> collectors) {
      return found;
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext segment) {
    foundHere = found.of(segment);
  }

  @Override
  public void collect(int doc) {
    Objects.requireNonNull(foundHere).set(doc);
  }

  @Override
  public void collectRange(int from, int to) {
    Objects.requireNonNull(foundHere).set(from, to);
  }
}
