package fangzhi.search;

import java.util.BitSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Finds documents by their numbers, for one search of one reader. */
final class DocumentsQuery extends Query {
  private final BitSet documents;

  /**
   * A query.
   *
   * @param documents not changed any more
   */
  DocumentsQuery(BitSet documents) {
    this.documents = documents;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext segment) {
        return ConstantScoreScorerSupplier.fromIterator(
            new InSegment(segment), score(), scoreMode, segment.reader().maxDoc());
      }

      /** The same query isn't asked again. */
      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        return false;
      }
    };
  }

  private final class InSegment extends DocIdSetIterator {
    private final int base;
    private final int end;
    private int doc = -1;

    InSegment(LeafReaderContext segment) {
      base = segment.docBase;
      end = segment.docBase + segment.reader().maxDoc();
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) {
      int next = target >= end - base ? -1 : documents.nextSetBit(base + target);
      doc = next < 0 || next >= end ? NO_MORE_DOCS : next - base;
      return doc;
    }

    @Override
    public long cost() {
      return documents.cardinality();
    }
  }

  @Override
  public String toString(String field) {
    return documents.cardinality() + " documents";
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
