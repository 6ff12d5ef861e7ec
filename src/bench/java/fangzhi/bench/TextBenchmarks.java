package fangzhi.bench;

import fangzhi.duplicate.BareText;
import fangzhi.duplicate.Fingerprint;
import fangzhi.index.Analyzers;
import fangzhi.text.Folding;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What is done to an article's text; all texts an operation. */
@State(Scope.Thread)
public class TextBenchmarks {
  private final Analyzer words = Analyzers.words();
  private final Analyzer grams = Analyzers.grams();
  private final Analyzer stockWords = StockAnalyzers.words();
  private final Analyzer stockGrams = StockAnalyzers.grams();
  private final List<String> texts = PieceInput.texts(Home.ofLauncher());

  @Benchmark
  public int words() throws IOException {
    return tokens(words);
  }

  @Benchmark
  public int stockWords() throws IOException {
    return tokens(stockWords);
  }

  @Benchmark
  public int grams() throws IOException {
    return tokens(grams);
  }

  @Benchmark
  public int stockGrams() throws IOException {
    return tokens(stockGrams);
  }

  @Benchmark
  public int folding() {
    return texts.stream().mapToInt(text -> Folding.fold(text).text().length()).sum();
  }

  @Benchmark
  public long fingerprint() {
    return texts.stream().mapToLong(text -> Fingerprint.of(BareText.of(text)).hashes().sum()).sum();
  }

  private int tokens(Analyzer analyzer) throws IOException {
    int number = 0;
    for (String text : texts) {
      try (TokenStream stream = analyzer.tokenStream("", text)) {
        stream.reset();
        while (stream.incrementToken()) {
          number++;
        }
        stream.end();
      }
    }
    return number;
  }
}
