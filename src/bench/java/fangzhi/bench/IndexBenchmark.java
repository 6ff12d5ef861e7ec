package fangzhi.bench;

import fangzhi.bench.Report.Table;
import fangzhi.bench.Writing.Time;
import fangzhi.index.PlainDocument;
import fangzhi.model.ArchivedArticle;
import fangzhi.place.GazetteerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Indexing by Fangzhi's command, beside plain Lucene and OpenSearch with the same articles and
 * fields. The others get articles that Fangzhi has read, parsed and tagged, so what compares with
 * them is Fangzhi's writing; its whole run is told as well.
 */
final class IndexBenchmark {
  private static final long SEED = 1;
  private static final int CHECKED_NAMES = 100;
  private static final int CHECKED_PHRASES = 200;

  /** Each holds all articles, ready to be written. */
  private static final List<String> WRITER_HEAP = List.of("-Xmx6g");

  private static final String OPENSEARCH_HEAP = "2g";

  private final Home home;
  private final Report report;
  private final Data data;

  IndexBenchmark(Home home, Report report, Data data) {
    this.home = home;
    this.report = report;
    this.data = data;
  }

  /** Measures and prints all. */
  void run() throws IOException, InterruptedException {
    report.heading("Indexing");
    report.line("%s%n", data.description());
    FangzhiIndex index = FangzhiIndex.built(home, data);
    List<ArchivedArticle> articles = Articles.all(index.folder());
    Path texts = home.made("texts.txt");
    Files.write(texts, checkedTexts(articles));

    Writing ours = written(FangzhiWriting.class, index, "written", texts.toString());
    Writing plain = written(PlainLucene.class, index, "plain", "fangzhi", texts.toString());
    Writing stock = written(PlainLucene.class, index, "stock", "stock", texts.toString());
    Writing openSearch = openSearch(articles, Files.readAllLines(texts));

    ours.requireSame("fangzhi index", known(index, Files.readAllLines(texts)));
    ours.requireSame("plain Lucene", plain);
    ours.requireSame("plain Lucene with smartcn and bigrams", stock);
    ours.requireSame("OpenSearch", openSearch);
    report.line(
        "checked: all five hold %,d articles, and each of %d names and phrases stands in as many"
            + " of them%n",
        ours.articles(), ours.hits().size());

    Table table =
        new Table(
            "ready articles written",
            "articles/s",
            "seconds",
            "of them commit",
            "processor s",
            "of them commit ",
            "MB");
    row(table, "Fangzhi, writing", ours);
    row(table, "plain Lucene, the same analysis", plain);
    row(table, "plain Lucene, smartcn and bigrams", stock);
    row(table, "OpenSearch, bulk", openSearch);
    report.table(table);
    ratios(ours, plain, stock, openSearch);
    whole(index, stock, openSearch);
    stages();
  }

  /** What the command's own index holds; its time is told apart. */
  private static Writing known(FangzhiIndex index, List<String> texts) throws IOException {
    Time untold = new Time(0, 0);
    Map<String, Long> hits = FangzhiWriting.hits(index.folder(), texts);
    return new Writing(index.articles(), untold, untold, index.bytes(), hits);
  }

  private static void row(Table table, String name, Writing writing) {
    table.row(
        name,
        writing.articles() / writing.time().seconds(),
        writing.time().seconds(),
        writing.committing().seconds(),
        writing.time().cpuSeconds(),
        writing.committing().cpuSeconds(),
        writing.bytes() / 1e6);
  }

  private void ratios(Writing ours, Writing plain, Writing stock, Writing openSearch) {
    Table table =
        new Table(
            "Fangzhi's speed, 1 is as fast",
            "by the clock",
            "adding alone",
            "by processor time",
            "adding alone ");
    ratio(table, "plain Lucene, the same analysis", ours, plain);
    ratio(table, "plain Lucene, smartcn and bigrams", ours, stock);
    ratio(table, "OpenSearch, bulk", ours, openSearch);
    report.table(table);
  }

  private static void ratio(Table table, String name, Writing ours, Writing other) {
    table.row(
        name,
        other.time().seconds() / ours.time().seconds(),
        other.adding().seconds() / ours.adding().seconds(),
        other.time().cpuSeconds() / ours.time().cpuSeconds(),
        other.adding().cpuSeconds() / ours.adding().cpuSeconds());
  }

  private void whole(FangzhiIndex index, Writing stock, Writing openSearch) {
    JavaProcess.Usage usage = index.usage();
    Table table = new Table("fangzhi index, from file to index", "");
    table.row("articles/s", index.articles() / usage.seconds());
    table.row("M characters/s", data.characters() / usage.seconds() / 1e6);
    table.row("seconds", usage.seconds());
    table.row("processor seconds", usage.cpuSeconds());
    table.row("memory at most, MB", usage.peakBytes() / 1e6);
    table.row("index, MB", index.bytes() / 1e6);
    table.row("index: bytes a byte of UTF-8 text", index.bytes() / (3.0 * data.characters()));
    table.row(
        "beside smartcn and bigrams, ready articles", stock.time().seconds() / usage.seconds());
    table.row("beside OpenSearch, ready articles", openSearch.time().seconds() / usage.seconds());
    report.table(table);
  }

  private void stages() throws GazetteerException {
    ReadingStages.Stages stages =
        ReadingStages.measure(data.file(), home.folder().resolve("index-data/places"));
    Table table = new Table("before writing, one thread", "processor s", "articles/s");
    stage(table, "reading", stages.readingCpu());
    stage(table, "parsing", stages.parsingCpu());
    stage(table, "tagging", stages.taggingCpu());
    report.table(table);
  }

  private void stage(Table table, String name, double seconds) {
    table.row(name, seconds, data.articles() / seconds);
  }

  private static List<String> checkedTexts(List<ArchivedArticle> articles) {
    List<String> texts = new ArrayList<>(Articles.names(articles, CHECKED_NAMES, SEED));
    texts.addAll(Articles.phrases(articles, CHECKED_PHRASES, SEED));
    return texts.stream().distinct().toList();
  }

  private Writing written(Class<?> main, FangzhiIndex index, String name, String... more)
      throws IOException, InterruptedException {
    Path folder = home.made("index-" + name);
    Folders.delete(folder);
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of(index.folder().toString(), folder.toString()));
    arguments.addAll(List.of(more));
    try (JavaProcess process =
        JavaProcess.start(
            WRITER_HEAP,
            Home.benchClassPath(),
            main.getName(),
            arguments,
            home.made(name + ".log"))) {
      return Writing.of(process);
    }
  }

  private Writing openSearch(List<ArchivedArticle> articles, List<String> texts)
      throws IOException, InterruptedException {
    List<byte[]> documents = new ArrayList<>();
    for (ArchivedArticle article : articles) {
      documents.add(OpenSearchMapping.json(PlainDocument.of(article)));
    }
    Path folder = home.made("opensearch-written");
    Folders.delete(folder);
    try (OpenSearch node = OpenSearch.start(home, folder, OPENSEARCH_HEAP)) {
      node.create();
      Time before = time(node);
      node.add(documents);
      Time added = time(node);
      node.commit();
      Time committed = time(node);
      return new Writing(
          node.count(),
          added.minus(before),
          committed.minus(added),
          node.bytes(),
          node.hits(texts));
    }
  }

  private static Time time(OpenSearch node) throws IOException {
    return new Time(node.process().seconds(), node.process().cpuSeconds());
  }
}
