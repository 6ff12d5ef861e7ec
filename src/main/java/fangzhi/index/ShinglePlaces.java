package fangzhi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.LongStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Where the shingles of one or many drafts stand in the index. Each is looked up once, all in the
 * order of the index's terms, and the articles that hold one are read once for all drafts, when
 * they are first asked for. Thread-safe.
 */
final class ShinglePlaces {
  private final GroupedArticles articles;
  private final long[] hashes;
  private final int[] frequencies;
  private final List<Segment> segments = new ArrayList<>();
  private final AtomicReferenceArray<@Nullable ShingleHolders> holders;

  private ShinglePlaces(GroupedArticles articles, long[] hashes) {
    this.articles = articles;
    this.hashes = hashes;
    this.frequencies = new int[hashes.length];
    this.holders = new AtomicReferenceArray<>(hashes.length);
  }

  /** Looks shingles up; their hashes may come in any order and more than once. */
  static ShinglePlaces of(IndexReader reader, LongStream hashes) throws IOException {
    long[] sorted = hashes.sorted().distinct().toArray();
    ShinglePlaces places = new ShinglePlaces(new GroupedArticles(reader), sorted);
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.FINGERPRINT);
      if (terms != null) {
        places.lookUp(leaf, terms);
      }
    }
    return places;
  }

  private void lookUp(LeafReaderContext leaf, Terms terms) throws IOException {
    TermsEnum all = terms.iterator();
    @Nullable TermState[] states = new TermState[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      if (all.seekExact(FingerprintField.term(hashes[i]))) {
        frequencies[i] += all.docFreq();
        states[i] = all.termState();
      }
    }
    segments.add(new Segment(leaf, terms, states));
  }

  /** The number of a shingle that was looked up. */
  int number(long hash) {
    return Arrays.binarySearch(hashes, hash);
  }

  /** How many articles hold a shingle, deleted ones included. */
  int frequency(int number) {
    return frequencies[number];
  }

  /** The articles that hold a shingle. */
  ShingleHolders holders(int number) throws IOException {
    ShingleHolders known = holders.get(number);
    if (known == null) {
      known = read(number);
      holders.set(number, known);
    }
    return known;
  }

  private ShingleHolders read(int number) throws IOException {
    int[] found = new int[frequencies[number]];
    int count = 0;
    for (Segment segment : segments) {
      count = segment.read(number, hashes[number], found, count);
    }
    int[] live = count == found.length ? found : Arrays.copyOf(found, count);
    return new ShingleHolders(live, articles.days(live));
  }

  /** Where the shingles are in one segment, null for those that aren't. */
  private static final class Segment {
    private final LeafReaderContext leaf;
    private final Terms terms;
    private final @Nullable TermState[] states;

    Segment(LeafReaderContext leaf, Terms terms, @Nullable TermState[] states) {
      this.leaf = leaf;
      this.terms = terms;
      this.states = states;
    }

    /** Adds the articles of the segment to those before and tells how many there are now. */
    int read(int number, long hash, int[] found, int before) throws IOException {
      TermState state = states[number];
      if (state == null) {
        return before;
      }
      TermsEnum term = terms.iterator();
      term.seekExact(FingerprintField.term(hash), state);
      PostingsEnum postings = Objects.requireNonNull(term.postings(null, PostingsEnum.NONE));
      Bits live = leaf.reader().getLiveDocs();
      int count = before;
      int doc = postings.nextDoc();
      while (doc != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(doc)) {
          found[count++] = leaf.docBase + doc;
        }
        doc = postings.nextDoc();
      }
      return count;
    }
  }
}
