package fangzhi.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Where a single character stands in a field of grams: where a gram stands that begins with it, as
 * there is one at each character. Which articles hold it, the field of characters tells.
 */
final class CharacterSource extends IntervalsSource {
  private final Term character;

  /**
   * A character's positions.
   *
   * @param characters the field of characters beside the field of grams
   */
  CharacterSource(String characters, String character) {
    this.character = new Term(characters, character);
  }

  @Override
  public @Nullable IntervalIterator intervals(String grams, LeafReaderContext segment)
      throws IOException {
    PostingsEnum articles = segment.reader().postings(character, PostingsEnum.NONE);
    Terms terms = segment.reader().terms(grams);
    return articles == null || terms == null
        ? null
        : new CharacterIntervals(articles, new CharacterPositions(terms, character.bytes()));
  }

  /** Marks don't come from intervals. */
  @Override
  public IntervalMatchesIterator matches(String grams, LeafReaderContext segment, int document) {
    throw new UnsupportedOperationException("matches of " + this);
  }

  @Override
  public void visit(String grams, QueryVisitor visitor) {
    visitor.visitLeaf(new IntervalQuery(grams, this));
  }

  @Override
  public int minExtent() {
    return 1;
  }

  @Override
  public Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CharacterSource source && source.character.equals(character);
  }

  @Override
  public int hashCode() {
    return character.hashCode();
  }

  @Override
  public String toString() {
    return character.toString();
  }
}
