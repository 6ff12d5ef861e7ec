package fangzhi.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Those of a draft's shingles that stand in one segment of the index, each looked up once. */
final class SegmentShingles {
  private final LeafReaderContext leaf;
  private final TermsEnum terms;
  private final Map<Long, Found> found = new HashMap<>();
  private @Nullable PostingsEnum postings;

  /**
   * @param hashes in the order of their terms
   */
  SegmentShingles(LeafReaderContext leaf, TermsEnum terms, long[] hashes) throws IOException {
    this.leaf = leaf;
    this.terms = terms;
    for (long hash : hashes) {
      if (terms.seekExact(FingerprintField.term(hash))) {
        found.put(hash, new Found(terms.docFreq(), terms.termState()));
      }
    }
  }

  /** Where a shingle's articles are listed, and how many they are. */
  private record Found(int frequency, TermState place) {}

  /** Adds how many articles of the segment hold each shingle. */
  void addFrequencies(Map<Long, Integer> frequencies) {
    found.forEach((hash, place) -> frequencies.merge(hash, place.frequency(), Integer::sum));
  }

  /** The articles of the segment that hold a shingle. */
  void articles(long hash, IntConsumer consumer) throws IOException {
    Found place = found.get(hash);
    if (place == null) {
      return;
    }
    terms.seekExact(FingerprintField.term(hash), place.place());
    postings = Objects.requireNonNull(terms.postings(postings, PostingsEnum.NONE));
    Bits live = leaf.reader().getLiveDocs();
    int doc = postings.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(doc)) {
        consumer.accept(leaf.docBase + doc);
      }
      doc = postings.nextDoc();
    }
  }
}
