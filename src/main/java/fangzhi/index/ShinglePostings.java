package fangzhi.index;

import fangzhi.duplicate.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/**
 * Where the shingles of one or many drafts stand in the index. Each is looked up once, in the order
 * of the index, on all processors. The articles that hold it are found on the way where they are
 * some, and when they are first asked for where they are many, which are mostly left out as a
 * formula. Thread-safe.
 */
final class ShinglePostings {
  /** Articles that are found on the way at most. */
  private static final int SOME = 64;

  /** Shingles that one thread looks up at a time. */
  private static final int AT_A_TIME = 40_000;

  private final IndexReader reader;
  private final GroupedArticles articles;

  /** Growing. */
  private final long[] hashes;

  /** By the first bits of a hash the first place it can have in {@link #hashes}. */
  private final int[] firsts;

  private final int shift;

  /** Of {@link #AT_A_TIME} shingles each. */
  private final ShingleLookUp[] parts;

  private final AtomicReferenceArray<@Nullable ShingleHolders> holders;

  private ShinglePostings(IndexReader reader, long[] hashes) throws IOException {
    this.reader = reader;
    this.articles = new GroupedArticles(reader);
    this.hashes = hashes;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(hashes.length);
    this.shift = Fingerprint.HASH_BITS - bits;
    this.firsts = firsts(bits);
    this.parts = lookUp();
    this.holders = new AtomicReferenceArray<>(hashes.length);
  }

  private int[] firsts(int bits) {
    int[] found = new int[1 << bits];
    for (int i = hashes.length - 1; i >= 0; i--) {
      found[(int) (hashes[i] >>> shift)] = i;
    }
    return found;
  }

  /** Looks shingles up; their hashes may come in any order and more than once. */
  static ShinglePostings of(IndexReader reader, LongStream hashes) throws IOException {
    return new ShinglePostings(reader, FingerprintField.distinct(hashes.toArray()));
  }

  private ShingleLookUp[] lookUp() throws IOException {
    try {
      return IntStream.range(0, (hashes.length + AT_A_TIME - 1) / AT_A_TIME)
          .parallel()
          .mapToObj(part -> lookUp(part * AT_A_TIME))
          .toArray(ShingleLookUp[]::new);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private ShingleLookUp lookUp(int from) {
    int to = Math.min(hashes.length, from + AT_A_TIME);
    try {
      return ShingleLookUp.of(reader, Arrays.copyOfRange(hashes, from, to), SOME);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of a shingle, one of those looked up. */
  int number(long hash) {
    int number = firsts[(int) (hash >>> shift)];
    while (hashes[number] != hash) {
      number++;
    }
    return number;
  }

  /** How many articles hold a shingle, deleted ones included. */
  int frequency(int number) {
    return parts[number / AT_A_TIME].frequency(number % AT_A_TIME);
  }

  /** The articles that hold a shingle. */
  ShingleHolders holders(int number) throws IOException {
    ShingleHolders known = holders.get(number);
    if (known == null) {
      int[] documents = documents(number);
      known = new ShingleHolders(documents, articles.days(documents));
      holders.set(number, known);
    }
    return known;
  }

  private int[] documents(int number) throws IOException {
    int[] some = parts[number / AT_A_TIME].documents(number % AT_A_TIME);
    return some == null ? allDocuments(hashes[number]) : some;
  }

  private int[] allDocuments(long hash) throws IOException {
    ShingleLookUp lookUp = ShingleLookUp.of(reader, new long[] {hash}, Integer.MAX_VALUE);
    return Objects.requireNonNull(lookUp.documents(0));
  }
}
