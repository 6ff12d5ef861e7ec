package fangzhi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures Fangzhi beside plain Lucene and OpenSearch. Exit status 1 where a comparison found
 * different answers or something else failed.
 */
@Command(
    name = "fangzhi bench",
    description = {
      "Measure Fangzhi, beside plain Lucene and OpenSearch in the same run.",
      "",
      "data    recombined articles, only made",
      "pieces  reading, parsing, tagging, analyzers, fingerprint, queries, by JMH",
      "index   indexing, from file to index and its writing alone",
      "serve   answers over HTTP at a steady rate, facets and highlights in each",
      "growth  time, memory and disk at 10,000 articles and more, of Fangzhi alone",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class Bench implements Callable<Integer> {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final int SHORT = 10_000;
  private static final int FULL = 100_000;
  private static final int GROWN = 1_000_000;

  /** What can be measured. */
  enum What {
    DATA,
    PIECES,
    INDEX,
    SERVE,
    GROWTH
  }

  @Parameters(
      paramLabel = "WHAT",
      description = "Any of the above (default: pieces, index and serve).")
  private List<What> what = List.of(What.PIECES, What.INDEX, What.SERVE);

  @Option(
      names = "--full",
      description =
          "Measure longer, at 100,000 articles instead of 10,000; growth up to 1,000,000.")
  private boolean full;

  @Option(
      names = "--articles",
      paramLabel = "N",
      description = "How many articles are made of ../shared/corpus, or of the sample.")
  private @Nullable Integer articles;

  @Option(names = "--file", description = "Measure with these articles instead.")
  private @Nullable Path file;

  /** Lucene tells every user that a module it can do without is missing. */
  private static final Logger LUCENE_VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Bench() {}

  /** Runs what is asked for. */
  public static void main(String[] arguments) {
    LUCENE_VECTORS.setLevel(Level.SEVERE);
    System.exit(
        new CommandLine(new Bench()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    if (articles != null && articles < 1) {
      System.err.println("fangzhi: --articles has to be 1 or more");
      return 2;
    }
    Home home = Home.ofLauncher();
    String name = STAMP.format(LocalDateTime.now(ZoneOffset.UTC)) + ".txt";
    Path saved = home.target().resolve("results").resolve(name);
    try (Report report = new Report(saved)) {
      report.line("%s", Machine.description());
      report.line("%s", command());
      for (What one : what) {
        measure(one, home, report);
      }
      report.line("saved in %s", home.folder().relativize(saved));
    }
    return 0;
  }

  private String command() {
    StringBuilder command = new StringBuilder("./fangzhi bench");
    what.forEach(one -> command.append(' ').append(one.name().toLowerCase(Locale.ROOT)));
    command.append(full ? " --full" : "");
    command.append(articles == null ? "" : " --articles " + articles);
    return command.append(file == null ? "" : " --file " + file).toString();
  }

  private void measure(What one, Home home, Report report)
      throws IOException, InterruptedException {
    switch (one) {
      case DATA -> report.line("%s", data(home, report).file());
      case PIECES -> new Pieces(home, report, full).run(data(home, report));
      case INDEX -> new IndexBenchmark(home, report, data(home, report)).run();
      case SERVE -> new ServeBenchmark(home, report, full).run(data(home, report));
      case GROWTH -> new GrowthBenchmark(home, report, full).run(sizes());
    }
  }

  private List<Integer> sizes() {
    if (articles != null) {
      return List.of(articles);
    }
    return full ? List.of(SHORT, FULL, GROWN) : List.of(SHORT, 3 * SHORT);
  }

  private Data data(Home home, Report report) throws IOException {
    if (file != null) {
      return Data.of(file);
    }
    return Data.made(articles != null ? articles : full ? FULL : SHORT, home, report);
  }
}
