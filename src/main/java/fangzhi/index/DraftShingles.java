package fangzhi.index;

import fangzhi.duplicate.BareText;
import fangzhi.duplicate.Fingerprint;
import fangzhi.duplicate.WeighedText;
import fangzhi.index.Votes.Share;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A draft's shingles in the archive: how rare each is, and which articles share most of the rare
 * ones. The rarest are read first, until so many postings were read as a check may read: what is
 * left then are formulas.
 *
 * <p>A shingle counts 1 that stands in one story or none, a half in three, and soon nothing. A
 * formula of any length says only that two stories are of one kind, so its letters have to count
 * for less than the few names and numbers that tell them apart. What is printed again within three
 * days hardly counts: thirty papers with one story make no formula, a form comes back for years.
 */
final class DraftShingles {
  private static final Comparator<Share> MOST_FIRST =
      Comparator.comparingDouble(Share::weight).reversed().thenComparingInt(Share::document);

  /** So many other stories make a shingle count by half. */
  private static final double HALF = 2;

  /** Postings read, of all shingles. */
  private static final int MAX_POSTINGS = 10_000;

  /** Articles that are compared letter by letter. */
  private static final int MAX_CANDIDATES = 50;

  /** Rare shingles that make an article worth comparing. */
  private static final double LEAST_VOTES = 1.5;

  /**
   * Part of the draft's or the article's rare shingles that a comparison needs to come to anything:
   * the least seen was 0.041, in 110,317 pairs of news items of which 2,554 came to something.
   */
  private static final double LEAST_SHARE = 0.03;

  private final GroupedArticles articles;

  /** The draft's shingles, once each, growing. */
  private final long[] hashes;

  /** By shingle, 0 to 1; of one whose articles weren't read by its number of articles. */
  private final double[] rarities;

  /** The sum of the rarities. */
  private final double weight;

  /** How many of the shingles stand in articles that weren't read. */
  private final int unread;

  /** Who holds the shingles that were read, the rarest first. */
  private final List<Held> read = new ArrayList<>();

  /** The draft, if it is an article; else -1. */
  private final int itself;

  /** A shingle with the articles that hold it. */
  private record Held(int shingle, ShingleHolders holders) {}

  /**
   * Finds out about a draft's shingles.
   *
   * @param postings where its shingles stand, and perhaps others
   * @param articles of the same reader
   * @param itself an article that is left out, as it is the draft; -1 if it is none
   */
  DraftShingles(ShinglePostings postings, GroupedArticles articles, Fingerprint draft, int itself)
      throws IOException {
    this.articles = articles;
    this.itself = itself;
    hashes = FingerprintField.hashes(draft);
    int[] numbers = Arrays.stream(hashes).mapToInt(postings::number).toArray();
    int[] frequencies = Arrays.stream(numbers).map(postings::frequency).toArray();
    rarities = Arrays.stream(frequencies).mapToDouble(DraftShingles::rarity).toArray();
    for (int shingle : rarest(frequencies)) {
      ShingleHolders holders = holders(postings, numbers[shingle]);
      rarities[shingle] = rarity(holders.stories(itself));
      read.add(new Held(shingle, holders));
    }
    weight = Arrays.stream(rarities).sum();
    unread = (int) Arrays.stream(frequencies).filter(count -> count > 0).count() - read.size();
  }

  /** What stands in one article stands in the draft, if that is one, and nowhere else. */
  private ShingleHolders holders(ShinglePostings postings, int number) throws IOException {
    return itself >= 0 && postings.frequency(number) == 1
        ? ShingleHolders.NONE
        : postings.holders(number);
  }

  /** The shingles whose articles are read. */
  private static int[] rarest(int[] frequencies) {
    long[] byFrequency = new long[frequencies.length];
    int found = 0;
    for (int i = 0; i < frequencies.length; i++) {
      if (frequencies[i] > 0) {
        byFrequency[found++] = ((long) frequencies[i] << Integer.SIZE) | i;
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
  List<Integer> candidates() throws IOException {
    List<Share> most =
        votes().atLeast(LEAST_VOTES).stream()
            .filter(share -> share.document() != itself)
            .sorted(MOST_FIRST)
            .limit(MAX_CANDIDATES)
            .toList();
    List<Integer> candidates = new ArrayList<>();
    for (Share share : most) {
      if (mayBeVersion(share)) {
        candidates.add(share.document());
      }
    }
    return candidates;
  }

  private Votes votes() {
    Votes votes = new Votes(read.stream().mapToInt(held -> held.holders().articles().length).sum());
    for (Held held : read) {
      for (int document : held.holders().articles()) {
        votes.add(document, rarities[held.shingle()]);
      }
    }
    return votes;
  }

  /**
   * Whether an article shares so much of the draft's rare shingles, or of its own, that a closer
   * look can come to anything. What isn't known of its own is taken to be shared.
   */
  private boolean mayBeVersion(Share share) throws IOException {
    long others = articles.shingles(share.document()) - share.shingles() - unread;
    double ofMatch = share.weight() + Math.max(0, others);
    return share.weight() >= LEAST_SHARE * Math.min(weight, ofMatch);
  }

  /** A text with the weights of its letters. */
  WeighedText weighed(BareText text, Fingerprint fingerprint) {
    return WeighedText.of(text, fingerprint, this::rarityOf);
  }

  /** Rarity of a shingle, 0 to 1; 1 of one that isn't the draft's. */
  private double rarityOf(long hash) {
    int shingle = Arrays.binarySearch(hashes, hash);
    return shingle < 0 ? 1 : rarities[shingle];
  }

  private static double rarity(double inStories) {
    double others = Math.max(0, inStories - 1) / HALF;
    return 1 / (1 + others * Math.sqrt(others));
  }
}
