package fangzhi.bench;

import fangzhi.bench.Report.Table;
import fangzhi.index.Analyzers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of pieces by JMH and tells their figures by page, character or query. */
final class Pieces {
  private final Home home;
  private final Report report;
  private final boolean full;

  Pieces(Home home, Report report, boolean full) {
    this.home = home;
    this.report = report;
    this.full = full;
  }

  /** Measures and prints all. */
  void run(Data data) throws IOException, InterruptedException {
    report.heading("Pieces, by processor time on one thread");
    FangzhiIndex index = FangzhiIndex.builtOrKnown(home, data);
    List<String> texts = PieceInput.texts(home);
    check(texts);
    Map<String, Double> millis = millis(index);
    int pages = PieceInput.pages(PieceInput.pageFiles(home)).size();
    printPages(millis, pages);
    printTexts(millis, texts);
    printQueries(millis, data);
  }

  private void printPages(Map<String, Double> millis, int pages) {
    Table table = new Table("of " + pages + " pages", "ms a page", "pages/s");
    for (String step : List.of("readPages", "parsePages", "tagPages")) {
      double one = of(millis, step) / pages;
      table.row(step, one, 1000 / one);
    }
    report.table(table);
  }

  private void printTexts(Map<String, Double> millis, List<String> texts) {
    double characters = PieceInput.characters(texts);
    Table table = new Table("of " + texts.size() + " texts", "M characters/s", "times stock words");
    for (String piece :
        List.of("words", "stockWords", "grams", "stockGrams", "folding", "fingerprint")) {
      double took = of(millis, piece);
      table.row(piece, characters / took / 1e3, of(millis, "stockWords") / took);
    }
    report.table(table);
  }

  private void printQueries(Map<String, Double> millis, Data data) {
    Table table = new Table("a search of " + data.articles() + " articles", "ms");
    for (Question.Kind kind : Question.Kind.values()) {
      table.row(kind.name().toLowerCase(Locale.ROOT), of(millis, "search " + kind));
    }
    report.table(table);
  }

  private static double of(Map<String, Double> millis, String piece) {
    Double took = millis.get(piece);
    if (took == null) {
      throw new IllegalStateException("no figure of " + piece);
    }
    return took;
  }

  /** Processor milliseconds an operation, by method and the kind of question. */
  private Map<String, Double> millis(FangzhiIndex index) {
    Map<String, Double> millis = new TreeMap<>();
    for (RunResult result : measured(index)) {
      String method = result.getParams().getBenchmark().replaceFirst(".*\\.", "");
      String kind = result.getParams().getParam("kind");
      millis.put(kind == null ? method : method + " " + kind, score(result));
    }
    return millis;
  }

  private static double score(RunResult result) {
    return Objects.requireNonNull(result.getSecondaryResults().get(ProcessorTime.LABEL)).getScore();
  }

  private Collection<RunResult> measured(FangzhiIndex index) {
    Options options =
        new OptionsBuilder()
            .include("fangzhi\\.bench\\..*Benchmarks\\..*")
            .addProfiler(ProcessorTime.class)
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.MILLISECONDS)
            .forks(full ? 3 : 1)
            .warmupIterations(full ? 5 : 3)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(full ? 5 : 3)
            .measurementTime(TimeValue.seconds(2))
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .jvmArgsAppend("-D" + QueryBenchmarks.INDEX + "=" + index.folder())
            .build();
    try {
      return new Runner(options).run();
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fangzhi's words have to be smartcn's, one by one. */
  private void check(List<String> texts) throws IOException {
    int number = 0;
    for (String text : texts) {
      List<Token> ours = tokens(Analyzers.words(), text);
      List<Token> stock = tokens(StockAnalyzers.words(), text);
      if (!ours.equals(stock)) {
        throw new IllegalStateException("other words than smartcn's in: " + text);
      }
      number += ours.size();
    }
    report.line("checked: %,d words are smartcn's, term and place%n", number);
  }

  private record Token(String term, int start, int end) {}

  private static List<Token> tokens(Analyzer analyzer, String text) throws IOException {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    }
    return tokens;
  }
}
