package fangzhi.bench;

import fangzhi.bench.Report.Table;
import fangzhi.search.ArchiveSearcher;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Time, memory and disk of Fangzhi alone as an archive grows. */
final class GrowthBenchmark {
  private static final String HEAP = "1g";
  private static final double PER_SECOND = 50;

  private final Home home;
  private final Report report;
  private final Duration warmUp;
  private final Duration duration;
  private final Table table =
      new Table(
          "articles",
          "index s",
          "processor s",
          "index MB",
          "a byte of text",
          "first answer s",
          "memory MB",
          "p50 ms",
          "p99 ms",
          "failed");

  private final Table kinds = Load.table();

  GrowthBenchmark(Home home, Report report, boolean full) {
    this.home = home;
    this.report = report;
    this.warmUp = Duration.ofSeconds(full ? 60 : 20);
    this.duration = Duration.ofSeconds(full ? 60 : 20);
  }

  /** Measures archives of these sizes and prints all. */
  void run(List<Integer> sizes) throws IOException, InterruptedException {
    for (int size : sizes) {
      measure(Data.made(size, home, report));
    }
    report.heading("Growth");
    report.line(
        "heap %s; p50 and p99 of all kinds at %.0f questions a second for %d s, after %d s%n",
        HEAP, PER_SECOND, duration.toSeconds(), warmUp.toSeconds());
    report.table(table);
    report.table(kinds);
  }

  private void measure(Data data) throws IOException, InterruptedException {
    FangzhiIndex index = FangzhiIndex.builtOrKnown(home, data);
    List<Question> questions = questions(index);
    try (FangzhiServing server = FangzhiServing.start(home, index, HEAP, questions)) {
      server.asked().warmUp(questions, warmUp);
      Load load = Load.measure(server.asked(), server.process(), questions, PER_SECOND, duration);
      load.addTo(kinds, Integer.toString(index.articles()));
      Latencies all = load.outcome().all();
      table.row(
          index.articles(),
          index.usage().seconds(),
          index.usage().cpuSeconds(),
          index.bytes() / 1e6,
          index.bytes() / (3.0 * data.characters()),
          server.firstAnswerSeconds(),
          server.process().residentBytes() / 1e6,
          all.millis(50),
          all.millis(99),
          all.failures());
    }
  }

  private static List<Question> questions(FangzhiIndex index) throws IOException {
    try (ArchiveSearcher archive = ArchiveSearcher.open(index.folder())) {
      return Questions.of(archive);
    }
  }
}
