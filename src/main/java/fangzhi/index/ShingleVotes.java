package fangzhi.index;

import fangzhi.duplicate.Fingerprint;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The articles that share a text's rare shingles. The rarest shingles are looked at first, until so
 * many places were read as a check may read: what is left then are formulas.
 */
final class ShingleVotes {
  /** Places read, of all shingles. */
  private static final int MAX_POSTINGS = 10_000;

  /** Articles that are compared letter by letter. */
  private static final int MAX_CANDIDATES = 50;

  /** Rare shingles that make an article worth comparing. */
  private static final double LEAST_VOTES = 1.5;

  private final ShingleRarity rarity;
  private final Map<Integer, Double> votes = new HashMap<>();

  /**
   * @param rarity knows the shingles already
   */
  ShingleVotes(ShingleRarity rarity) {
    this.rarity = rarity;
  }

  /** The documents with most rare shingles in common, most first. */
  List<Integer> of(Fingerprint fingerprint) throws IOException {
    List<Long> chosen = chosen(fingerprint);
    for (SegmentShingles segment : rarity.segments()) {
      for (long hash : chosen) {
        double weight = rarity.of(hash);
        segment.articles(hash, document -> votes.merge(document, weight, Double::sum));
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

  /** The rarest shingles that stand somewhere, as many as may be read. */
  private List<Long> chosen(Fingerprint fingerprint) {
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
    return rarest.subList(0, taken);
  }
}
