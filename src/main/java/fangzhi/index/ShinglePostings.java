package fangzhi.index;

import fangzhi.duplicate.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Where the shingles of one or many drafts stand in the index. Each is looked up once, in the order
 * of the index's terms, on all processors. The articles that hold it are read on the way where they
 * are some, and when they are first asked for where there is one, mostly the draft itself, or where
 * they are many, which are mostly left out as a formula. Thread-safe.
 */
final class ShinglePostings {
  /** Articles that are read on the way at most. */
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
  private final int[] frequencies;
  private final AtomicReferenceArray<@Nullable ShingleHolders> holders;

  private ShinglePostings(IndexReader reader, long[] hashes) {
    this.reader = reader;
    this.articles = new GroupedArticles(reader);
    this.hashes = hashes;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(hashes.length);
    this.shift = Fingerprint.HASH_BITS - bits;
    this.firsts = firsts(bits);
    this.frequencies = new int[hashes.length];
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
    long[] sorted = hashes.sorted().distinct().toArray();
    ShinglePostings postings = new ShinglePostings(reader, sorted);
    try {
      IntStream.range(0, (sorted.length + AT_A_TIME - 1) / AT_A_TIME)
          .parallel()
          .forEach(part -> postings.lookUp(part * AT_A_TIME));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return postings;
  }

  private void lookUp(int from) {
    try {
      LookUp lookUp = new LookUp();
      for (int i = from; i < Math.min(hashes.length, from + AT_A_TIME); i++) {
        frequencies[i] = lookUp.frequency(hashes[i]);
        if (frequencies[i] > 1 && frequencies[i] <= SOME) {
          holders.set(i, lookUp.holders());
        }
      }
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
    return frequencies[number];
  }

  /** The articles that hold a shingle. */
  ShingleHolders holders(int number) throws IOException {
    ShingleHolders known = holders.get(number);
    if (known == null) {
      LookUp lookUp = new LookUp();
      lookUp.frequency(hashes[number]);
      known = lookUp.holders();
      holders.set(number, known);
    }
    return known;
  }

  /** Looks one shingle after the other up in all segments. For one thread. */
  private final class LookUp {
    private final List<Segment> segments = new ArrayList<>();
    private int[] found = new int[SOME];

    LookUp() throws IOException {
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(Fields.FINGERPRINT);
        if (terms != null) {
          segments.add(new Segment(leaf, terms.iterator()));
        }
      }
    }

    int frequency(long hash) throws IOException {
      int frequency = 0;
      for (Segment segment : segments) {
        frequency += segment.frequency(hash);
      }
      return frequency;
    }

    /** The articles that hold the shingle looked up last. */
    ShingleHolders holders() throws IOException {
      int count = 0;
      for (Segment segment : segments) {
        found = ArrayUtil.grow(found, count + segment.frequency);
        count = segment.read(found, count);
      }
      int[] live = Arrays.copyOf(found, count);
      return new ShingleHolders(live, articles.days(live));
    }
  }

  private static final class Segment {
    private final LeafReaderContext leaf;
    private final TermsEnum terms;
    private @Nullable PostingsEnum postings;
    private int frequency;

    Segment(LeafReaderContext leaf, TermsEnum terms) {
      this.leaf = leaf;
      this.terms = terms;
    }

    int frequency(long hash) throws IOException {
      frequency = terms.seekExact(FingerprintField.term(hash)) ? terms.docFreq() : 0;
      return frequency;
    }

    /** Adds the articles to those of other segments and tells how many there are then. */
    int read(int[] found, int before) throws IOException {
      if (frequency == 0) {
        return before;
      }
      PostingsEnum documents = terms.postings(postings, PostingsEnum.NONE);
      postings = documents;
      Bits live = leaf.reader().getLiveDocs();
      int count = before;
      int doc = documents.nextDoc();
      while (doc != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(doc)) {
          found[count++] = leaf.docBase + doc;
        }
        doc = documents.nextDoc();
      }
      return count;
    }
  }
}
