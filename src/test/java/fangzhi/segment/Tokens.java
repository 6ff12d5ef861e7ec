package fangzhi.segment;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** All that a tokenizer says of a text. Not thread-safe. */
final class Tokens {
  private final Tokenizer tokenizer;
  private final CharTermAttribute term;
  private final OffsetAttribute offset;
  private final TypeAttribute type;

  private Tokens(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    this.term = tokenizer.getAttribute(CharTermAttribute.class);
    this.offset = tokenizer.getAttribute(OffsetAttribute.class);
    this.type = tokenizer.getAttribute(TypeAttribute.class);
  }

  static Tokens ours() {
    return new Tokens(new WordTokenizer());
  }

  /** Those of smartcn's own tokenizer. */
  static Tokens stock() {
    return new Tokens(new HMMChineseTokenizer());
  }

  List<String> of(String text) {
    try {
      return of(new StringReader(text));
    } catch (IOException e) {
      throw new AssertionError("a string can't fail to be read", e);
    }
  }

  /** Each token with its offsets and type, at last where the text ends. */
  List<String> of(Reader text) throws IOException {
    List<String> tokens = new ArrayList<>();
    tokenizer.setReader(text);
    try (tokenizer) {
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        tokens.add(term + span() + type.type());
      }
      tokenizer.end();
      tokens.add(span());
    }
    return tokens;
  }

  private String span() {
    return " " + offset.startOffset() + "-" + offset.endOffset() + " ";
  }
}
