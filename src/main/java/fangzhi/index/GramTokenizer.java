package fangzhi.index;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.ArrayUtil;

/**
 * Emits at each character (code point) the character and, at the same position, the pair it begins.
 * So a literal of one or two characters is one term, and a longer one an exact phrase of pairs. A
 * {@linkplain Fields#PARAGRAPH_BORDER border} is a token of its own and in no pair: no phrase goes
 * across it.
 */
final class GramTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private char[] text = new char[1024];
  private int length;
  private int at;
  private int pairEnd;

  @Override
  public void reset() throws IOException {
    super.reset();
    at = 0;
    pairEnd = 0;
    length = 0;
    int read;
    while ((read = input.read(text, length, text.length - length)) >= 0) {
      length += read;
      if (length == text.length) {
        text = ArrayUtil.grow(text);
      }
    }
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (pairEnd > 0) {
      emit(at, pairEnd, 0);
      at += charCount(at);
      pairEnd = 0;
      return true;
    }
    if (at == length) {
      return false;
    }
    emitSingle();
    return true;
  }

  private void emitSingle() {
    int next = at + charCount(at);
    emit(at, next, 1);
    if (next < length && !isBorder(at) && !isBorder(next)) {
      pairEnd = next + charCount(next);
    } else {
      at = next;
    }
  }

  private boolean isBorder(int i) {
    return text[i] == '\n' || text[i] == '\f';
  }

  private void emit(int start, int end, int positions) {
    term.copyBuffer(text, start, end - start);
    offset.setOffset(correctOffset(start), correctOffset(end));
    increment.setPositionIncrement(positions);
  }

  private int charCount(int i) {
    return Character.charCount(Character.codePointAt(text, i, length));
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }
}
