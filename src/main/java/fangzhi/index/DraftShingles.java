package fangzhi.index;

import fangzhi.duplicate.BareText;
import fangzhi.duplicate.Fingerprint;
import fangzhi.duplicate.WeighedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;

/**
 * A draft's shingles in the archive: how rare each is, and which articles share most of the rare
 * ones. The rarest are read first, until so many places were read as a check may read: what is left
 * then are formulas.
 *
 * <p>A shingle counts 1 that stands in one story or none, a half in three, and soon nothing. A
 * formula of any length says only that two stories are of one kind, so its letters have to count
 * for less than the few names and numbers that tell them apart. What is printed again within three
 * days hardly counts: thirty papers with one story make no formula, a form comes back for years.
 */
final class DraftShingles {
  /** So many other stories make a shingle count by half. */
  private static final double HALF = 2;

  /** Days within which papers print one story. */
  private static final long DAYS = 3;

  /** What another article of the same days counts. */
  private static final double AGAIN = 1 / 16.0;

  /** Places read, of all shingles. */
  private static final int MAX_POSTINGS = 10_000;

  /** Articles that are compared letter by letter. */
  private static final int MAX_CANDIDATES = 50;

  /** Rare shingles that make an article worth comparing. */
  private static final double LEAST_VOTES = 1.5;

  private final List<SegmentShingles> segments = new ArrayList<>();

  /** Of those that were read the articles. */
  private final Map<Long, List<Integer>> holders = new LinkedHashMap<>();

  /**
   * Of each that stands somewhere in how many stories; where it wasn't read, in how many articles.
   */
  private final Map<Long, Double> stories = new HashMap<>();

  /**
   * Looks a draft's shingles up.
   *
   * @param itself an article that is left out, as it is the draft; -1 if it is none
   */
  DraftShingles(IndexReader reader, Fingerprint draft, int itself) throws IOException {
    long[] hashes = FingerprintField.hashes(draft).toArray();
    Map<Long, Integer> frequencies = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.FINGERPRINT);
      if (terms != null) {
        SegmentShingles segment = new SegmentShingles(leaf, terms.iterator(), hashes);
        segment.addFrequencies(frequencies);
        segments.add(segment);
      }
    }
    readRarest(frequencies, itself);
    frequencies.forEach((hash, articles) -> stories.put(hash, (double) articles));
    countStories(reader);
  }

  /**
   * @param frequencies of each shingle how many articles hold it, deleted ones included
   */
  private void readRarest(Map<Long, Integer> frequencies, int itself) throws IOException {
    List<Map.Entry<Long, Integer>> rarest = new ArrayList<>(frequencies.entrySet());
    rarest.sort(
        Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
    long read = 0;
    for (Map.Entry<Long, Integer> shingle : rarest) {
      long hash = shingle.getKey();
      read += shingle.getValue();
      if (read > MAX_POSTINGS) {
        break;
      }
      List<Integer> articles = new ArrayList<>();
      for (SegmentShingles segment : segments) {
        segment.articles(
            hash,
            document -> {
              if (document != itself) {
                articles.add(document);
              }
            });
      }
      holders.put(hash, articles);
    }
  }

  private void countStories(IndexReader reader) throws IOException {
    Map<Integer, Long> days = new GroupedArticles(reader).days(shared());
    holders.forEach((hash, articles) -> stories.put(hash, stories(articles, days)));
  }

  private static double stories(List<Integer> articles, Map<Integer, Long> days) {
    Set<Long> times = new HashSet<>();
    double stories = 0;
    for (int article : articles) {
      Long day = days.get(article);
      boolean isFirst = day == null || times.add(Math.floorDiv(day, DAYS));
      stories += isFirst ? 1 : AGAIN;
    }
    return stories;
  }

  /** The articles, growing, of the shingles that more than one has. */
  private int[] shared() {
    return holders.values().stream()
        .filter(articles -> articles.size() > 1)
        .flatMap(List::stream)
        .mapToInt(Integer::intValue)
        .sorted()
        .distinct()
        .toArray();
  }

  /** The documents with most rare shingles in common, most first. */
  List<Integer> candidates() {
    Map<Integer, Double> votes = new HashMap<>();
    holders.forEach(
        (hash, articles) -> {
          double weight = rarity(hash);
          articles.forEach(document -> votes.merge(document, weight, Double::sum));
        });
    return votes.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST_VOTES)
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX_CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A text with the weights of its letters. */
  WeighedText weighed(BareText text, Fingerprint fingerprint) {
    return WeighedText.of(text, fingerprint, this::rarity);
  }

  /** Rarity of a shingle, 0 to 1; 1 of one that isn't the draft's. */
  private double rarity(long hash) {
    double others = Math.max(0, stories.getOrDefault(hash, 0.0) - 1) / HALF;
    return 1 / (1 + others * Math.sqrt(others));
  }
}
