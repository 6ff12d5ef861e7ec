package fangzhi.index;

import fangzhi.duplicate.Fingerprint;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/**
 * How rare shingles are in the archive: the squared inverse document frequency, 1 for one that
 * stands nowhere, near 0 for one that stands in most articles. Remembers what it looked up; for one
 * thread.
 */
final class ShingleRarity {
  private final IndexReader reader;
  private final double logArticles;
  private final int articles;
  private final Map<Long, Integer> frequencies = new HashMap<>();

  ShingleRarity(IndexReader reader) throws IOException {
    this.reader = reader;
    this.articles = Math.max(1, reader.getDocCount(Fields.FINGERPRINT));
    this.logArticles = Math.log1p(articles);
  }

  /** Looks a text's shingles up, all of a segment in one go. */
  void lookUp(Fingerprint fingerprint) throws IOException {
    long[] unknown =
        FingerprintField.hashes(fingerprint)
            .filter(hash -> !frequencies.containsKey(hash))
            .toArray();
    for (long hash : unknown) {
      frequencies.put(hash, 0);
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.FINGERPRINT);
      if (terms != null) {
        add(unknown, terms.iterator());
      }
    }
  }

  private void add(long[] hashes, TermsEnum terms) throws IOException {
    for (long hash : hashes) {
      if (terms.seekExact(FingerprintField.term(hash))) {
        frequencies.merge(hash, terms.docFreq(), Integer::sum);
      }
    }
  }

  /** Articles that hold a shingle that was looked up. */
  int frequency(long hash) {
    return frequencies.getOrDefault(hash, 0);
  }

  /** Rarity of a shingle that was looked up. */
  double of(long hash) {
    double inverse = Math.log1p((double) articles / Math.max(1, frequency(hash))) / logArticles;
    return inverse * inverse;
  }
}
