package fangzhi.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Some documents of a reader, a bit each, by segment. While they change, each segment is for one
 * thread.
 */
final class FoundDocuments {
  private final List<LeafReaderContext> segments;
  private final FixedBitSet[] bits;

  private FoundDocuments(List<LeafReaderContext> segments, FixedBitSet[] bits) {
    this.segments = segments;
    this.bits = bits;
  }

  static FoundDocuments none(IndexReader reader) {
    List<LeafReaderContext> segments = reader.leaves();
    return new FoundDocuments(
        segments,
        segments.stream()
            .map(segment -> new FixedBitSet(segment.reader().maxDoc()))
            .toArray(FixedBitSet[]::new));
  }

  /** The same, to be changed. */
  FoundDocuments copy() {
    return new FoundDocuments(
        segments, Arrays.stream(bits).map(FixedBitSet::clone).toArray(FixedBitSet[]::new));
  }

  /** Those of a segment, by its own numbers. */
  FixedBitSet of(LeafReaderContext segment) {
    return bits[segment.ord];
  }

  void add(int document) {
    int segment = ReaderUtil.subIndex(document, segments);
    bits[segment].set(document - segments.get(segment).docBase);
  }

  boolean contains(int document) {
    int segment = ReaderUtil.subIndex(document, segments);
    return bits[segment].get(document - segments.get(segment).docBase);
  }

  int count() {
    return Arrays.stream(bits).mapToInt(FixedBitSet::cardinality).sum();
  }

  /** The documents, in order. */
  IntStream stream() {
    return segments.stream().flatMapToInt(segment -> stream(of(segment), segment));
  }

  /** The documents that are also among others, in order. */
  IntStream and(FoundDocuments others) {
    return segments.stream().flatMapToInt(segment -> and(others, segment));
  }

  private IntStream and(FoundDocuments others, LeafReaderContext segment) {
    FixedBitSet both = of(segment).clone();
    both.and(others.of(segment));
    return stream(both, segment);
  }

  private static IntStream stream(FixedBitSet bits, LeafReaderContext segment) {
    return stream(bits, 0).map(doc -> segment.docBase + doc);
  }

  /** The bits that are set, from one on. */
  static IntStream stream(FixedBitSet bits, int from) {
    return IntStream.iterate(next(bits, from), bit -> bit >= 0, bit -> next(bits, bit + 1));
  }

  /** The first document from one on, negative where there is none. */
  static int next(FixedBitSet bits, int from) {
    int next = from < bits.length() ? bits.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    return next == DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
  }

  boolean isEmpty(LeafReaderContext segment) {
    return of(segment).scanIsEmpty();
  }

  DocIdSetIterator iterator(LeafReaderContext segment) {
    FixedBitSet own = of(segment);
    return new BitSetIterator(own, own.cardinality());
  }
}
