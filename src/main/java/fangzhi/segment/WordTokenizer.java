package fangzhi.segment;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Locale;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.analysis.util.SegmentingTokenizerBase;

/**
 * The tokens of {@link HMMChineseTokenizer}, each with the same term and the same offsets: words of
 * smartcn's dictionary, runs of letters in lower case, of digits, and a comma for each delimiter.
 */
public final class WordTokenizer extends SegmentingTokenizerBase {
  private static final int WIDE_DIGIT_ZERO = 0xFF10;
  private static final int WIDER = 0xFEE0;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute span = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final Segmenter segmenter = new Segmenter(Lexicon.get());
  private int words;
  private int next;

  public WordTokenizer() {
    super(BreakIterator.getSentenceInstance(Locale.ROOT));
  }

  @Override
  protected void setNextSentence(int start, int end) {
    words = segmenter.cut(buffer, start, end);
    next = 0;
  }

  @Override
  protected boolean incrementWord() {
    if (next == words) {
      return false;
    }
    clearAttributes();
    int start = segmenter.start(next);
    int end = segmenter.end(next);
    write(start, end);
    span.setOffset(correctOffset(offset + start), correctOffset(offset + end));
    type.setType(TypeAttribute.DEFAULT_TYPE);
    next++;
    return true;
  }

  private void write(int start, int end) {
    switch (CharKind.of(buffer[start])) {
      case CharKind.DELIMITER -> term.append(',');
      case CharKind.HAN -> writeHan(start, end);
      case CharKind.LETTER, CharKind.WIDE_LETTER, CharKind.DIGIT, CharKind.WIDE_DIGIT ->
          writeNarrow(start, end);
      default -> term.copyBuffer(buffer, start, end - start);
    }
  }

  private void writeHan(int start, int end) {
    for (int i = start; i < end; i++) {
      if (CharKind.of(buffer[i]) != CharKind.SPACE) {
        term.append(buffer[i]);
      }
    }
  }

  private void writeNarrow(int start, int end) {
    for (int i = start; i < end; i++) {
      char narrow = (char) (buffer[i] >= WIDE_DIGIT_ZERO ? buffer[i] - WIDER : buffer[i]);
      term.append(narrow >= 'A' && narrow <= 'Z' ? (char) (narrow + ('a' - 'A')) : narrow);
    }
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    words = 0;
    next = 0;
  }
}
