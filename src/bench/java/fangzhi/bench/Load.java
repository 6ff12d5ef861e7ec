package fangzhi.bench;

import fangzhi.bench.Report.Table;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * What a server did under a steady load.
 *
 * @param perSecond questions sent a second
 * @param serverCpuMillis processor time of the server a question
 * @param clientShare of one processor that asking took
 */
record Load(
    double perSecond, OpenLoop.Outcome outcome, double serverCpuMillis, double clientShare) {

  /** Asks a warm server. */
  static Load measure(
      Asked server,
      JavaProcess process,
      List<Question> questions,
      double perSecond,
      Duration duration)
      throws IOException {
    OpenLoop<Question> loop = new OpenLoop<>(server);
    double serverBefore = process.cpuSeconds();
    Stopwatch client = new Stopwatch();
    OpenLoop.Outcome outcome = loop.run(questions, perSecond, duration);
    return new Load(
        perSecond,
        outcome,
        (process.cpuSeconds() - serverBefore) * 1e3 / outcome.all().count(),
        client.time().cpuSeconds() / client.time().seconds());
  }

  static Table table() {
    return new Table(
        "milliseconds", "a second", "kind", "asked", "p50", "p90", "p99", "most", "failed");
  }

  /** A row a kind, and one of all. */
  void addTo(Table table, String name) {
    outcome.byKind().forEach((kind, latencies) -> add(table, name, kind, latencies));
    add(table, name, "all kinds", outcome.all());
  }

  private void add(Table table, String name, String kind, Latencies latencies) {
    table.row(
        name,
        perSecond,
        kind,
        latencies.count(),
        latencies.millis(50),
        latencies.millis(90),
        latencies.millis(99),
        latencies.millis(100),
        latencies.failures());
  }
}
