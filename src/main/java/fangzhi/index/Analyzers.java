package fangzhi.index;

import fangzhi.segment.WordTokenizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;

/**
 * The only factory of analyzers. All of them take text that {@link fangzhi.text.Folding} folded.
 */
public final class Analyzers {
  /** Longer tokens are noise, and the index takes none of more than 32,766 bytes. */
  private static final int MAX_WORD_CHARS = 100;

  private Analyzers() {}

  /** Pairs of characters, for literal recall. */
  public static Analyzer grams() {
    return of(GramTokenizer::new);
  }

  /** Characters with their numbers, for those that are looked for alone. */
  static Analyzer characters() {
    return of(CharacterTokenizer::new);
  }

  private static Analyzer of(Supplier<Tokenizer> tokenizer) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(tokenizer.get());
      }
    };
  }

  /** The dictionary words of smartcn without punctuation, for ranking. */
  public static Analyzer words() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new WordTokenizer();
        TokenStream known = new StopFilter(words, SmartChineseAnalyzer.getDefaultStopSet());
        return new TokenStreamComponents(words, new LengthFilter(known, 1, MAX_WORD_CHARS));
      }
    };
  }

  /** Each field's own analyzer. */
  static Analyzer byField() {
    Analyzer grams = grams();
    Analyzer characters = characters();
    Analyzer words = words();
    return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        if (Fields.isWords(field)) {
          return words;
        }
        return Fields.isCharacters(field) ? characters : grams;
      }
    };
  }

  /** The tokens an analyzer makes of a folded text, in order. */
  public static List<String> tokens(Analyzer analyzer, String folded) {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", folded)) {
      TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.getBytesRef().utf8ToString());
      }
      stream.end();
    } catch (IOException e) {
      throw new AssertionError("a string can't fail to be read", e);
    }
    return tokens;
  }
}
