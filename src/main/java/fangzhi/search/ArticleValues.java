package fangzhi.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/**
 * The values of all facets by article, for one commit: as ordinals of {@link FacetOrdinals}, in
 * memory, 4 bytes each. Reading them there takes a tenth of what doc values take. Thread-safe.
 */
final class ArticleValues {
  private final FacetOrdinals facets;
  private final List<Segment> segments;

  private ArticleValues(FacetOrdinals facets, List<Segment> segments) {
    this.facets = facets;
    this.segments = List.copyOf(segments);
  }

  /** Those of a segment's documents. */
  static final class Segment {
    /** By document and one more, where its ordinals start; it has none if there are no more. */
    private final int[] starts;

    private final int[] ordinals;

    private Segment(int[] starts, int[] ordinals) {
      this.starts = starts;
      this.ordinals = ordinals;
    }

    /** Where a document's ordinals start; they are in order. */
    int start(int document) {
      return starts[document];
    }

    /** Where they end. */
    int end(int document) {
      return starts[document + 1];
    }

    int ordinal(int at) {
      return ordinals[at];
    }
  }

  static ArticleValues read(DirectoryReader reader, FacetOrdinals facets) throws IOException {
    List<Segment> segments = new ArrayList<>();
    for (LeafReaderContext segment : reader.leaves()) {
      segments.add(read(segment, facets));
    }
    return new ArticleValues(facets, segments);
  }

  private static Segment read(LeafReaderContext segment, FacetOrdinals facets) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment.reader(), FacetOrdinals.FIELD);
    int[] toGlobal = toGlobal(values, facets.toGlobal(segment));
    int[] starts = new int[segment.reader().maxDoc() + 1];
    int[] ordinals = new int[starts.length];
    int size = 0;
    int next = 0;
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      while (next <= doc) {
        starts[next++] = size;
      }
      int number = values.docValueCount();
      ordinals = ArrayUtil.grow(ordinals, size + number);
      for (int i = 0; i < number; i++) {
        ordinals[size++] = toGlobal[(int) values.nextOrd()];
      }
    }
    while (next < starts.length) {
      starts[next++] = size;
    }
    return new Segment(starts, ArrayUtil.copyOfSubArray(ordinals, 0, size));
  }

  private static int[] toGlobal(SortedSetDocValues values, @Nullable LongValues known) {
    int[] toGlobal = new int[(int) values.getValueCount()];
    for (int i = 0; i < toGlobal.length; i++) {
      toGlobal[i] = known == null ? i : (int) known.get(i);
    }
    return toGlobal;
  }

  /** What the ordinals stand for. */
  FacetOrdinals facets() {
    return facets;
  }

  Segment of(LeafReaderContext segment) {
    return segments.get(segment.ord);
  }
}
