package fangzhi.index;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/**
 * Emits at each character (code point) the pair it begins, or the character alone where none
 * follows. So a literal of two characters is one term, and a longer one an exact phrase of pairs. A
 * {@linkplain Fields#PARAGRAPH_BORDER border} is a token of its own and in no pair: no phrase goes
 * across it.
 *
 * <p>The text is brought into UTF-8 once and each token is a stretch of it. Tokens have no offsets.
 */
final class GramTokenizer extends Tokenizer {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);

  private final BytesRef token = new BytesRef();
  private char[] text = new char[1024];
  private int length;
  private int at;
  private int end;

  @Override
  public void reset() throws IOException {
    super.reset();
    read();
    token.bytes = ArrayUtil.growNoCopy(token.bytes, UnicodeUtil.maxUTF8Length(length));
    end = UnicodeUtil.UTF16toUTF8(text, 0, length, token.bytes);
    at = 0;
  }

  private void read() throws IOException {
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
    if (at == end) {
      return false;
    }
    clearAttributes();
    int next = at + bytes(at);
    boolean isPair = next < end && !isBorder(at) && !isBorder(next);
    token.offset = at;
    token.length = (isPair ? next + bytes(next) : next) - at;
    term.setBytesRef(token);
    at = next;
    return true;
  }

  private boolean isBorder(int i) {
    return token.bytes[i] == '\n' || token.bytes[i] == '\f';
  }

  /** Of the character that begins at a byte. */
  private int bytes(int i) {
    int first = token.bytes[i] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    if (first < 0xE0) {
      return 2;
    }
    return first < 0xF0 ? 3 : 4;
  }
}
