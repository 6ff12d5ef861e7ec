package fangzhi.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words of Chinese text, by smartcn's dictionary. Not thread-safe. */
public final class Words {
  private final Tokenizer tokenizer = new HMMChineseTokenizer();
  private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);

  /** Whether a word begins before an offset of the text and ends after it. */
  public boolean runOver(String text, int at) {
    tokenizer.setReader(new StringReader(text));
    try (tokenizer) {
      tokenizer.reset();
      boolean over = false;
      while (tokenizer.incrementToken()) {
        over |= offset.startOffset() < at && offset.endOffset() > at;
      }
      tokenizer.end();
      return over;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
