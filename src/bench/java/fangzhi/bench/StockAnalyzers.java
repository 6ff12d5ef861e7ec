package fangzhi.bench;

import fangzhi.index.Fields;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** What comes with Lucene, in place of Fangzhi's analyzers. */
final class StockAnalyzers {
  private static final int MAX_WORD_CHARS = 100;

  private StockAnalyzers() {}

  /** Characters and pairs of them, and smartcn as it is, for Fangzhi's fields. */
  static Analyzer byField() {
    Analyzer grams = grams();
    Analyzer words = new SmartChineseAnalyzer();
    return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return field.endsWith(Fields.words("")) ? words : grams;
      }
    };
  }

  /** Single characters too: a reader may type one. */
  static Analyzer grams() {
    return analyzer(
        StandardTokenizer::new,
        letters -> new CJKBigramFilter(new LowerCaseFilter(letters), CJKBigramFilter.HAN, true));
  }

  /** The words that Fangzhi indexes, by smartcn's own tokenizer. */
  static Analyzer words() {
    return analyzer(
        HMMChineseTokenizer::new,
        words ->
            new LengthFilter(
                new StopFilter(words, SmartChineseAnalyzer.getDefaultStopSet()),
                1,
                MAX_WORD_CHARS));
  }

  /** Makes a stream of what a tokenizer gives. */
  private interface Filters {
    TokenStream around(Tokenizer tokenizer);
  }

  private static Analyzer analyzer(Supplier<Tokenizer> tokenizer, Filters filters) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = tokenizer.get();
        return new TokenStreamComponents(source, filters.around(source));
      }
    };
  }
}
