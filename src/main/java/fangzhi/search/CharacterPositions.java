package fangzhi.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The positions of all grams that begin with a character, article by article. A common one begins
 * thousands of pairs, too many to have open at once: their positions are read one pair after the
 * other, for some thousand neighbouring articles at a time.
 */
final class CharacterPositions {
  /** Articles that are read at a time. */
  private static final int WINDOW = 1 << 13;

  private final Terms grams;
  private final BytesRef character;
  private @Nullable PostingsEnum postings;

  /** The window's first article; before any is read, all lie behind it. */
  private int first = -WINDOW;

  /**
   * Of each article of the window the last position read, its index in {@link #positions} and 1.
   */
  private final int[] lasts = new int[WINDOW];

  private int[] positions = new int[WINDOW];

  /** Of each position the one of the same article that was read before it, as in {@link #lasts}. */
  private int[] before = new int[WINDOW];

  private int size;

  private int[] ofArticle = new int[64];
  private int count;
  private int next;

  /**
   * A character's positions.
   *
   * @param grams those of a segment
   */
  CharacterPositions(Terms grams, BytesRef character) {
    this.grams = grams;
    this.character = character;
  }

  /** Begins with the positions of an article. */
  void read(int article) throws IOException {
    if (article - first >= WINDOW) {
      readWindow(article);
    }
    count = 0;
    next = 0;
    for (int i = lasts[article - first]; i > 0; i = before[i - 1]) {
      ofArticle = ArrayUtil.grow(ofArticle, count + 1);
      ofArticle[count++] = positions[i - 1];
    }
    Arrays.sort(ofArticle, 0, count);
  }

  boolean hasNext() {
    return next < count;
  }

  int next() {
    return ofArticle[next++];
  }

  private void readWindow(int article) throws IOException {
    first = article;
    size = 0;
    Arrays.fill(lasts, 0);
    TermsEnum terms = grams.iterator();
    boolean isThere = terms.seekCeil(character) != SeekStatus.END;
    while (isThere && StringHelper.startsWith(terms.term(), character)) {
      postings = terms.postings(postings, PostingsEnum.POSITIONS);
      readWindow(postings);
      isThere = terms.next() != null;
    }
  }

  private void readWindow(PostingsEnum gram) throws IOException {
    for (int i = gram.advance(first); i - first < WINDOW; i = gram.nextDoc()) {
      for (int left = gram.freq(); left > 0; left--) {
        add(i - first, gram.nextPosition());
      }
    }
  }

  private void add(int article, int position) {
    positions = ArrayUtil.grow(positions, size + 1);
    before = ArrayUtil.grow(before, size + 1);
    positions[size] = position;
    before[size] = lasts[article];
    lasts[article] = ++size;
  }
}
