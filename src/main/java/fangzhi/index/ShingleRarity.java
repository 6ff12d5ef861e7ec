package fangzhi.index;

import fangzhi.duplicate.BareText;
import fangzhi.duplicate.Fingerprint;
import fangzhi.duplicate.WeighedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;

/**
 * How rare shingles are in the archive: 1 for one that stands in one article or none, a half for
 * three, and soon nothing. A formula of any length says only that two stories are of one kind, so
 * its letters have to count for less than the few names and numbers that tell them apart. Remembers
 * what it looked up; for one thread.
 */
final class ShingleRarity {
  /** So many other articles make a shingle count by half. */
  private static final double HALF = 2;

  private final List<SegmentShingles> segments = new ArrayList<>();
  private final Map<Long, Integer> frequencies = new HashMap<>();

  /** Looks a draft's shingles up, all of a segment in one go. */
  ShingleRarity(IndexReader reader, Fingerprint draft) throws IOException {
    long[] hashes = FingerprintField.hashes(draft).toArray();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.FINGERPRINT);
      if (terms != null) {
        SegmentShingles segment = new SegmentShingles(leaf, terms.iterator(), hashes);
        segment.addFrequencies(frequencies);
        segments.add(segment);
      }
    }
  }

  /** The shingles of each segment. */
  List<SegmentShingles> segments() {
    return segments;
  }

  /** A text with the weights of its letters. */
  WeighedText weighed(BareText text, Fingerprint fingerprint) {
    return WeighedText.of(text, fingerprint, this::of);
  }

  /** Articles that hold one of the draft's shingles. */
  int frequency(long hash) {
    return frequencies.getOrDefault(hash, 0);
  }

  /** Rarity of a shingle, 0 to 1. */
  double of(long hash) {
    double others = Math.max(0, frequency(hash) - 1) / HALF;
    return 1 / (1 + others * Math.sqrt(others));
  }
}
