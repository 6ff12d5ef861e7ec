package fangzhi.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PointValues.IntersectVisitor;
import org.apache.lucene.index.PointValues.Relation;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Looks shingles up in the points of an index, whose order is that of the hashes: both are gone
 * through side by side, and stretches of points without a hash that is looked for are left out. For
 * one thread.
 */
final class ShingleLookUp implements IntersectVisitor {
  private static final int[] NONE = {};

  /** Growing. */
  private final long[] hashes;

  private final int most;

  /** By shingle how many articles hold it, deleted ones included. */
  private final int[] frequencies;

  /** By shingle the articles that hold it, growing; null where they are more than {@link #most}. */
  private final int[] @Nullable [] documents;

  /** The segment that is looked into. */
  private int docBase;

  private @Nullable Bits live;

  /** The shingle that the points have come to. */
  private int at;

  /** How many articles of the segment hold it, deleted ones included. */
  private int count;

  private int[] found = new int[64];
  private int length;

  private ShingleLookUp(long[] hashes, int most) {
    this.hashes = hashes;
    this.most = most;
    this.frequencies = new int[hashes.length];
    this.documents = new int[hashes.length][];
    Arrays.fill(documents, NONE);
  }

  /**
   * Looks some up.
   *
   * @param hashes growing
   * @param most articles that are told of a shingle
   */
  static ShingleLookUp of(IndexReader reader, long[] hashes, int most) throws IOException {
    ShingleLookUp lookUp = new ShingleLookUp(hashes, most);
    for (LeafReaderContext leaf : reader.leaves()) {
      PointValues points = leaf.reader().getPointValues(Fields.FINGERPRINT);
      if (points != null) {
        lookUp.lookInto(points, leaf);
      }
    }
    return lookUp;
  }

  private void lookInto(PointValues points, LeafReaderContext leaf) throws IOException {
    docBase = leaf.docBase;
    live = leaf.reader().getLiveDocs();
    at = 0;
    points.intersect(this);
    keep();
  }

  /** How many articles hold a shingle, deleted ones included. */
  int frequency(int shingle) {
    return frequencies[shingle];
  }

  /** The articles that hold a shingle, growing; null where they are too many. */
  int @Nullable [] documents(int shingle) {
    return documents[shingle];
  }

  @Override
  public Relation compare(byte[] least, byte[] greatest) {
    long from = LongPoint.decodeDimension(least, 0);
    long to = LongPoint.decodeDimension(greatest, 0);
    goTo(from);
    if (at == hashes.length || hashes[at] > to) {
      return Relation.CELL_OUTSIDE_QUERY;
    }
    return from == to ? Relation.CELL_INSIDE_QUERY : Relation.CELL_CROSSES_QUERY;
  }

  @Override
  public void visit(int document, byte[] value) {
    long hash = LongPoint.decodeDimension(value, 0);
    goTo(hash);
    if (at < hashes.length && hashes[at] == hash) {
      visit(document);
    }
  }

  /** Another article that holds the shingle. */
  @Override
  public void visit(int document) {
    count++;
    if (count <= most && (live == null || live.get(document))) {
      found = ArrayUtil.grow(found, length + 1);
      found[length++] = docBase + document;
    }
  }

  /** Goes on to the first shingle whose hash is so large. */
  private void goTo(long hash) {
    while (at < hashes.length && hashes[at] < hash) {
      keep();
      at++;
    }
  }

  /** Adds what the segment has of a shingle. */
  private void keep() {
    if (count > 0) {
      frequencies[at] += count;
      int[] before = documents[at];
      documents[at] = before == null || frequencies[at] > most ? null : joined(before);
      count = 0;
      length = 0;
    }
  }

  private int[] joined(int[] before) {
    int[] all = Arrays.copyOf(before, before.length + length);
    System.arraycopy(found, 0, all, before.length, length);
    return all;
  }
}
