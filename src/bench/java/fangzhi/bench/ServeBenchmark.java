package fangzhi.bench;

import fangzhi.bench.Report.Table;
import fangzhi.index.PlainDocument;
import fangzhi.model.ArchivedArticle;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.SearchRequest;
import fangzhi.search.WholeResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Answers over HTTP at steady rates, facets and highlights in each: Fangzhi's server, then
 * OpenSearch, each alone.
 */
final class ServeBenchmark {
  private static final String HEAP = "1g";
  private static final List<Double> RATES = List.of(10.0, 50.0);
  private static final int CHECKED = 300;
  private static final int ONE_BY_ONE = 400;
  private static final int CHUNK = 20_000;

  private final Home home;
  private final Report report;
  private final Duration warmUp;
  private final Duration duration;

  ServeBenchmark(Home home, Report report, boolean full) {
    this.home = home;
    this.report = report;
    this.warmUp = Duration.ofSeconds(full ? 60 : 20);
    this.duration = Duration.ofSeconds(full ? 60 : 20);
  }

  /** Measures and prints all. */
  void run(Data data) throws IOException, InterruptedException {
    report.heading("Serving");
    report.line(
        "%s; heap %s; %d s of warming up, %d s measured a rate%n",
        data.description(), HEAP, warmUp.toSeconds(), duration.toSeconds());
    FangzhiIndex index = FangzhiIndex.builtOrKnown(home, data);
    try (ArchiveSearcher archive = ArchiveSearcher.open(index.folder())) {
      compare(index, archive, openSearchFolder(data));
    }
  }

  private void compare(FangzhiIndex index, ArchiveSearcher archive, Path openSearch)
      throws IOException, InterruptedException {
    List<Question> questions = Questions.of(archive);
    List<Question> checked = questions.subList(0, CHECKED);
    Table table = Load.table();
    Table costs =
        new Table("", "a second", "server's processor ms an answer", "asking, of a processor");
    Map<Question, Asked.Answer> answers;
    List<Load> ours;
    try (FangzhiServing server = FangzhiServing.start(home, index, HEAP, questions)) {
      report.line("Fangzhi's first answer after %.2f s", server.firstAnswerSeconds());
      answers = answers(server.asked(), checked);
      ours = loads(server.asked(), server.process(), questions);
      report.line("Fangzhi's memory after it: %,.0f MB%n", server.process().residentBytes() / 1e6);
      printOverhead(server.asked(), archive, questions);
    }
    List<Load> theirs;
    try (OpenSearch node = OpenSearch.start(home, openSearch, HEAP);
        Asked asked = Asked.openSearch(node.searchAddress(), questions)) {
      fill(node, openSearch, archive);
      check(answers, answers(asked, checked));
      theirs = loads(asked, node.process(), questions);
      report.line("OpenSearch's memory after it: %,.0f MB%n", node.process().residentBytes() / 1e6);
    }
    add(ours, "Fangzhi", table, costs);
    add(theirs, "OpenSearch", table, costs);
    report.table(table);
    report.table(costs);
    printRatios(ours, theirs);
  }

  private static void add(List<Load> loads, String name, Table table, Table costs) {
    for (Load load : loads) {
      load.addTo(table, name);
      costs.row(name, load.perSecond(), load.serverCpuMillis(), load.clientShare());
    }
  }

  private List<Load> loads(Asked asked, JavaProcess process, List<Question> questions)
      throws IOException, InterruptedException {
    asked.warmUp(questions, warmUp);
    List<Load> loads = new ArrayList<>();
    for (double rate : RATES) {
      loads.add(Load.measure(asked, process, questions, rate, duration));
    }
    return loads;
  }

  private void printRatios(List<Load> ours, List<Load> theirs) {
    Table table = new Table("OpenSearch's time beside Fangzhi's", "a second", "p50", "p99");
    for (int i = 0; i < ours.size(); i++) {
      Load mine = ours.get(i);
      Load other = theirs.get(i);
      for (String kind : mine.outcome().byKind().keySet()) {
        addRatio(table, kind, mine, mine.outcome().of(kind), other.outcome().of(kind));
      }
      addRatio(table, "all kinds", mine, mine.outcome().all(), other.outcome().all());
    }
    report.table(table);
  }

  private static void addRatio(
      Table table, String kind, Load load, Latencies mine, Latencies other) {
    table.row(
        kind,
        load.perSecond(),
        other.millis(50) / mine.millis(50),
        other.millis(99) / mine.millis(99));
  }

  private static Map<Question, Asked.Answer> answers(Asked asked, List<Question> questions)
      throws IOException {
    Map<Question, Asked.Answer> answers = new HashMap<>();
    for (Question question : questions) {
      answers.put(question, asked.answer(question));
    }
    return answers;
  }

  private void check(Map<Question, Asked.Answer> ours, Map<Question, Asked.Answer> theirs) {
    int counts = 0;
    for (Map.Entry<Question, Asked.Answer> one : ours.entrySet()) {
      Asked.Answer other = Objects.requireNonNull(theirs.get(one.getKey()));
      counts += one.getValue().requireSame(one.getKey(), other);
    }
    report.line(
        "checked: %d different questions find as many articles in both, and %,d values of facets"
            + " that both list have the same counts",
        ours.size(), counts);
  }

  /** What the way through the server adds, one question at a time. */
  private void printOverhead(Asked asked, ArchiveSearcher archive, List<Question> questions)
      throws IOException {
    List<Question> some = questions.subList(0, ONE_BY_ONE);
    Map<String, Latencies> http = new TreeMap<>();
    Map<String, Latencies> search = new TreeMap<>();
    for (int pass = 0; pass < 3; pass++) {
      http.clear();
      search.clear();
      for (Question question : some) {
        long start = System.nanoTime();
        asked.send(question).join();
        long answered = System.nanoTime();
        archive.search(question.request());
        long found = System.nanoTime();
        latencies(http, question).add(answered - start);
        latencies(search, question).add(found - answered);
      }
    }
    Table table = new Table("one at a time, p50 in milliseconds", "over HTTP", "search", "more");
    http.forEach(
        (kind, latencies) -> {
          double inProcess = Objects.requireNonNull(search.get(kind)).millis(50);
          table.row(kind, latencies.millis(50), inProcess, latencies.millis(50) - inProcess);
        });
    report.table(table);
  }

  private static Latencies latencies(Map<String, Latencies> byKind, Question question) {
    return byKind.computeIfAbsent(question.kind(), kind -> new Latencies());
  }

  private Path openSearchFolder(Data data) {
    return home.made("opensearch-" + data.name());
  }

  /** Puts the articles in, unless an earlier run has. */
  private static void fill(OpenSearch node, Path folder, ArchiveSearcher archive)
      throws IOException, InterruptedException {
    Path filled = folder.resolveSibling(folder.getFileName() + ".filled");
    if (Files.exists(filled)) {
      node.awaitIndex();
      return;
    }
    node.create();
    try (WholeResult all = archive.whole(SearchRequest.of(""))) {
      List<byte[]> documents = new ArrayList<>();
      for (Optional<ArchivedArticle> next = all.next(); next.isPresent(); next = all.next()) {
        documents.add(OpenSearchMapping.json(PlainDocument.of(next.get())));
        if (documents.size() == CHUNK) {
          node.add(documents);
          documents.clear();
        }
      }
      node.add(documents);
    }
    node.commit();
    Files.createFile(filled);
  }
}
