package fangzhi.search;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.place.Gazetteer;
import fangzhi.text.Folding;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Prints how long searches of an archive take, facets, marks and snippets included, and how long
 * suggestions take, one at a time in a warmed process; the processor time is what remains of that
 * where others use the machine. First the totals of what can be counted by a plain scan are
 * compared with one. Run by {@code src/test/search-speed.sh}; the argument is the folder of an
 * index.
 */
public final class SearchSpeed {
  private static final long SEED = 20261121;
  private static final int WARM_UPS = 2;
  private static final int CHECKED = 30;
  private static final int HITS = 20;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private SearchSpeed() {}

  /** Something that is timed. */
  private interface Asked {
    void ask(String typed) throws IOException;
  }

  /** Checks, warms up, times and prints. */
  public static void main(String[] arguments) throws IOException {
    try (ArchiveSearcher archive = ArchiveSearcher.open(Path.of(arguments[0]))) {
      List<Article> articles = articles(archive);
      System.out.printf("%s%n%d articles%n", machine(), articles.size());
      Map<String, List<String>> queries = new MixedQueries(articles, SEED).all();
      check(archive, articles, queries);
      for (Sort sort : new Sort[] {Sort.RELEVANCE, Sort.NEWEST}) {
        System.out.printf("%nsearch, %s%n", sort.name().toLowerCase(Locale.ROOT));
        time(queries, typed -> archive.search(request(typed, sort)));
      }
      Gazetteer places = Gazetteer.load(Path.of("index-data/places"));
      Suggestions suggestions = new Suggestions(archive, new Communities(archive, places));
      System.out.printf("%nsuggest%n");
      time(Map.of("what is typed first", beginnings(queries)), suggestions::of);
    }
  }

  private static SearchRequest request(String typed, Sort sort) {
    return SearchRequest.of(typed).withSort(sort).withSize(HITS);
  }

  private static List<Article> articles(ArchiveSearcher archive) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (WholeResult whole = archive.whole(request("", Sort.OLDEST))) {
      for (Optional<ArchivedArticle> next = whole.next(); next.isPresent(); next = whole.next()) {
        articles.add(next.get().article());
      }
    }
    return articles;
  }

  /** What stands in a text literally is found, and nothing else. */
  private static void check(
      ArchiveSearcher archive, List<Article> articles, Map<String, List<String>> queries)
      throws IOException {
    List<String> texts = articles.stream().map(SearchSpeed::text).toList();
    for (String kind : List.of("a character", "a name", "2 to 4 words")) {
      for (String typed : queries.getOrDefault(kind, List.of()).subList(0, CHECKED)) {
        List<String> terms =
            Arrays.stream(typed.split(" ")).map(term -> Folding.fold(term).text()).toList();
        long expected =
            texts.stream().filter(text -> terms.stream().allMatch(text::contains)).count();
        long found = archive.search(request(typed, Sort.RELEVANCE)).total();
        if (found != expected) {
          throw new IllegalStateException(typed + ": found " + found + ", stands in " + expected);
        }
      }
    }
  }

  /** All that a plain term is looked for in; what is misprinted also as it should be. */
  private static String text(Article article) {
    String printed =
        String.join(
            "\n",
            Arrays.asList(
                article.heading().kicker(),
                article.heading().headline(),
                article.heading().deck(),
                article.body()));
    String corrected = article.mentions().corrected(printed);
    return Folding.fold(printed).text() + "\n" + Folding.fold(corrected).text();
  }

  /** One to four characters of the queries. */
  private static List<String> beginnings(Map<String, List<String>> queries) {
    List<String> typed = new ArrayList<>();
    for (String kind : List.of("a name", "a headline", "2 to 4 words")) {
      for (String query : queries.getOrDefault(kind, List.of())) {
        typed.add(query.substring(0, Math.min(1 + typed.size() % 4, query.length())));
      }
    }
    return typed;
  }

  private static void time(Map<String, List<String>> queries, Asked asked) throws IOException {
    for (int round = 0; round < WARM_UPS; round++) {
      for (List<String> ofKind : queries.values()) {
        for (String typed : ofKind) {
          asked.ask(typed);
        }
      }
    }
    System.out.println("                       p50    p95    p99    max  milliseconds");
    List<Double> all = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    for (Map.Entry<String, List<String>> ofKind : queries.entrySet()) {
      List<Double> times = new ArrayList<>();
      for (String typed : ofKind.getValue()) {
        long begun = System.nanoTime();
        long busy = THREADS.getCurrentThreadCpuTime();
        asked.ask(typed);
        processor.add((THREADS.getCurrentThreadCpuTime() - busy) / 1e6);
        times.add((System.nanoTime() - begun) / 1e6);
      }
      print(ofKind.getKey(), times);
      all.addAll(times);
    }
    print("all", all);
    print("its processor time", processor);
  }

  private static void print(String kind, List<Double> times) {
    double[] sorted = times.stream().mapToDouble(time -> time).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-19s %6.1f %6.1f %6.1f %6.1f  of %d%n",
        kind,
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length * 99 / 100],
        sorted[sorted.length - 1],
        sorted.length);
  }

  private static String machine() throws IOException {
    Path cpu = Path.of("/proc/cpuinfo");
    String model =
        Files.isReadable(cpu)
            ? Files.readAllLines(cpu).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 2))
                .orElse("unknown CPU")
            : System.getProperty("os.arch");
    return model
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " cores, JDK "
        + Runtime.version();
  }
}
