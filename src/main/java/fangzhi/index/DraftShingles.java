package fangzhi.index;

import fangzhi.duplicate.BareText;
import fangzhi.duplicate.Fingerprint;
import fangzhi.duplicate.WeighedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /** Places read, of all shingles. */
  private static final int MAX_POSTINGS = 10_000;

  /** Articles that are compared letter by letter. */
  private static final int MAX_CANDIDATES = 50;

  /** Rare shingles that make an article worth comparing. */
  private static final double LEAST_VOTES = 1.5;

  /** The draft's shingles, once each, growing. */
  private final long[] hashes;

  /**
   * By shingle in how many stories it stands; where its articles weren't read, in how many
   * articles.
   */
  private final double[] stories;

  /** Who holds the shingles that were read, the rarest first. */
  private final List<Held> read = new ArrayList<>();

  /** The draft, if it is an article; else -1. */
  private final int itself;

  /** A shingle with the articles that hold it. */
  private record Held(int shingle, ShingleHolders holders) {}

  /**
   * Finds out about a draft's shingles.
   *
   * @param places where its shingles stand, and perhaps others
   * @param itself an article that is left out, as it is the draft; -1 if it is none
   */
  DraftShingles(ShinglePlaces places, Fingerprint draft, int itself) throws IOException {
    this.itself = itself;
    hashes = FingerprintField.hashes(draft).toArray();
    stories = new double[hashes.length];
    int[] numbers = Arrays.stream(hashes).mapToInt(places::number).toArray();
    for (int shingle : rarest(places, numbers)) {
      ShingleHolders holders = holders(places, numbers[shingle]);
      stories[shingle] = holders.stories(itself);
      read.add(new Held(shingle, holders));
    }
  }

  /** What stands in one article stands in the draft, if that is one, and nowhere else. */
  private ShingleHolders holders(ShinglePlaces places, int number) throws IOException {
    return itself >= 0 && places.frequency(number) == 1
        ? ShingleHolders.NONE
        : places.holders(number);
  }

  /** The shingles whose articles are read. */
  private int[] rarest(ShinglePlaces places, int[] numbers) {
    long[] byFrequency = new long[numbers.length];
    int found = 0;
    for (int i = 0; i < numbers.length; i++) {
      int frequency = places.frequency(numbers[i]);
      stories[i] = frequency;
      if (frequency > 0) {
        byFrequency[found++] = ((long) frequency << Integer.SIZE) | i;
      }
    }
    Arrays.sort(byFrequency, 0, found);
    int count = 0;
    long postings = 0;
    while (count < found && postings + (byFrequency[count] >>> Integer.SIZE) <= MAX_POSTINGS) {
      postings += byFrequency[count] >>> Integer.SIZE;
      count++;
    }
    return Arrays.stream(byFrequency, 0, count).mapToInt(shingle -> (int) shingle).toArray();
  }

  /** The documents with most rare shingles in common, most first. */
  List<Integer> candidates() {
    Map<Integer, Double> votes = new HashMap<>();
    for (Held held : read) {
      double weight = rarity(stories[held.shingle()]);
      for (int document : held.holders().articles()) {
        votes.merge(document, weight, Double::sum);
      }
    }
    votes.remove(itself);
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
    int shingle = Arrays.binarySearch(hashes, hash);
    return shingle < 0 ? 1 : rarity(stories[shingle]);
  }

  private static double rarity(double inStories) {
    double others = Math.max(0, inStories - 1) / HALF;
    return 1 / (1 + others * Math.sqrt(others));
  }
}
