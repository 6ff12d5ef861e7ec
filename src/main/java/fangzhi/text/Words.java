package fangzhi.text;

import fangzhi.segment.WordTokenizer;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words of Chinese text, by smartcn's dictionary. Not thread-safe. */
public final class Words {
  private final Tokenizer tokenizer = new WordTokenizer();
  private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);

  /** Where the words of a text stand, in order. */
  public List<Span> of(String text) {
    tokenizer.setReader(new StringReader(text));
    try (tokenizer) {
      tokenizer.reset();
      List<Span> words = new ArrayList<>();
      while (tokenizer.incrementToken()) {
        words.add(new Span(offset.startOffset(), offset.endOffset()));
      }
      tokenizer.end();
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a word begins before an offset of the text and ends after it. */
  public boolean runOver(String text, int at) {
    return of(text).stream().anyMatch(word -> word.start() < at && word.end() > at);
  }
}
