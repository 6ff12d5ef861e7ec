package fangzhi.index;

import fangzhi.duplicate.Fingerprint;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * The articles that share a text's rare shingles. The rarest shingles are looked at first, until so
 * many places were read as a check may read: what is left then are formulas.
 */
final class ShingleVotes {
  /** Places read, of all shingles. */
  private static final int MAX_POSTINGS = 50_000;

  /** Articles that are compared letter by letter. */
  private static final int MAX_CANDIDATES = 50;

  /** Rare shingles that make an article worth comparing. */
  private static final double LEAST_VOTES = 1.5;

  private final IndexReader reader;
  private final ShingleRarity rarity;
  private final Map<Integer, Double> votes = new HashMap<>();

  /**
   * @param rarity knows the shingles already
   */
  ShingleVotes(IndexReader reader, ShingleRarity rarity) {
    this.reader = reader;
    this.rarity = rarity;
  }

  /** The documents with most rare shingles in common, most first. */
  List<Integer> of(Fingerprint fingerprint) throws IOException {
    long[] chosen = chosen(fingerprint);
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.FINGERPRINT);
      if (terms != null) {
        count(chosen, terms.iterator(), leaf);
      }
    }
    return votes.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST_VOTES)
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX_CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The rarest shingles that stand somewhere, as many as may be read, in the order of terms. */
  private long[] chosen(Fingerprint fingerprint) {
    long read = 0;
    List<Long> rarest =
        FingerprintField.hashes(fingerprint)
            .filter(hash -> rarity.frequency(hash) > 0)
            .boxed()
            .sorted(Comparator.comparingInt(rarity::frequency))
            .toList();
    int taken = 0;
    while (taken < rarest.size() && read <= MAX_POSTINGS) {
      read += rarity.frequency(rarest.get(taken));
      taken++;
    }
    return rarest.stream().limit(taken).mapToLong(Long::longValue).sorted().toArray();
  }

  private void count(long[] hashes, TermsEnum terms, LeafReaderContext leaf) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    PostingsEnum postings = null;
    for (long hash : hashes) {
      if (terms.seekExact(FingerprintField.term(hash))) {
        postings = terms.postings(postings, PostingsEnum.NONE);
        double weight = rarity.of(hash);
        int doc = postings.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS) {
          if (live == null || live.get(doc)) {
            votes.merge(leaf.docBase + doc, weight, Double::sum);
          }
          doc = postings.nextDoc();
        }
      }
    }
  }
}
