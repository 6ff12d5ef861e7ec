package fangzhi.index;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/**
 * Emits each character (code point) of a text once, with how often it stands there as the term's
 * frequency. One that stands before the {@linkplain Fields#BODY_BORDER body} and not in it is
 * followed by {@link Fields#onlyInHeadings}, which doesn't count in the text's length, only in the
 * average one.
 */
final class CharacterTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final CharacterCounts counts = new CharacterCounts();
  private int next;
  private boolean isMarked;

  @Override
  public void reset() throws IOException {
    super.reset();
    counts.clear();
    next = 0;
    isMarked = true;
    for (int c = input.read(); c >= 0; c = input.read()) {
      if (c == Fields.BODY_BORDER.charAt(0)) {
        counts.beginBody();
      }
      counts.add(Character.isHighSurrogate((char) c) ? codePoint((char) c) : c);
    }
  }

  /** Folded text has no lone surrogate. */
  private int codePoint(char high) throws IOException {
    return Character.toCodePoint(high, (char) input.read());
  }

  @Override
  public boolean incrementToken() {
    if (!isMarked) {
      mark();
      return true;
    }
    if (next == counts.size()) {
      return false;
    }
    clearAttributes();
    append(counts.character(next));
    frequency.setTermFrequency(counts.count(next));
    isMarked = !counts.isOnlyInHeadings(next);
    next++;
    return true;
  }

  private void mark() {
    clearAttributes();
    append(counts.character(next - 1));
    term.append(Fields.BODY_BORDER);
    increment.setPositionIncrement(0);
    isMarked = true;
  }

  private void append(int codePoint) {
    term.resizeBuffer(2);
    term.setLength(Character.toChars(codePoint, term.buffer(), 0));
  }
}
