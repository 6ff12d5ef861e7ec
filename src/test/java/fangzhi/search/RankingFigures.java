package fangzhi.search;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.text.Folding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;

/**
 * Prints how near the top a search finds the article that a query was made of: its headline, looked
 * for in bodies alone, or two to four of its salient words. Each query goes the way a typed one
 * goes. Beside it the plain BM25 of smartcn's words and of bigrams. Run by {@code
 * src/test/ranking.sh}; the argument is a file of {@link CorpusArticle}s.
 */
public final class RankingFigures {
  private static final int QUERIES_A_KIND = 1_500;
  private static final long SEED = 20261121;
  private static final int LOOKED_AT = 10;

  private RankingFigures() {}

  /** Answers a query with the ids of the best articles. */
  private interface Engine {
    List<String> search(String typed) throws IOException;
  }

  /** Ranks from 1; 0 where the article isn't among the first ten. */
  private record Ranks(String system, List<Integer> ranks) {
    double meanReciprocal() {
      return ranks.stream().mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank).average().orElse(0);
    }

    double first() {
      return ranks.stream().mapToInt(rank -> rank == 1 ? 1 : 0).average().orElse(0);
    }
  }

  /** Indexes the bodies, asks and prints. */
  public static void main(String[] arguments) throws IOException {
    List<CorpusArticle> articles = CorpusArticle.read(Path.of(arguments[0]));
    System.out.println(articles.size() + " articles, " + sameBodies(articles));
    List<JudgedQuery> queries = JudgedQuery.of(articles, QUERIES_A_KIND, SEED);
    Path folder = Files.createTempDirectory("ranking");
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(
          writer, "bodies", articles.stream().map(CorpusArticle::withoutHeadline).toList());
    }
    try (ArchiveSearcher ours = ArchiveSearcher.open(folder);
        PlainBm25 words = new PlainBm25(new SmartChineseAnalyzer(), articles);
        PlainBm25 bigrams = new PlainBm25(new CJKAnalyzer(), articles)) {
      printAnswers(ours, queries);
      for (JudgedQuery.Kind kind : JudgedQuery.Kind.values()) {
        for (boolean heldOut : new boolean[] {false, true}) {
          List<JudgedQuery> asked =
              queries.stream()
                  .filter(q -> q.kind() == kind && q.target().heldOut() == heldOut)
                  .toList();
          System.out.printf(
              Locale.ROOT,
              "%n%s, %s half: %d queries%n",
              kind.name().toLowerCase(Locale.ROOT),
              heldOut ? "held-out" : "tuning",
              asked.size());
          print(
              List.of(
                  ask("Fangzhi", asked, typed -> ids(ours, typed)),
                  ask("smartcn BM25", asked, typed -> words.search(typed, LOOKED_AT)),
                  ask("bigram BM25", asked, typed -> bigrams.search(typed, LOOKED_AT))));
        }
      }
    }
    delete(folder);
  }

  /** How often an answer was relaxed, empty, or hasn't the article on any page. */
  private static void printAnswers(ArchiveSearcher ours, List<JudgedQuery> queries)
      throws IOException {
    for (JudgedQuery.Kind kind : JudgedQuery.Kind.values()) {
      int relaxed = 0;
      int empty = 0;
      List<Long> totals = new ArrayList<>();
      for (JudgedQuery query : queries) {
        if (query.kind() == kind) {
          SearchResult result = ours.search(request(query.text()));
          relaxed += result.isRelaxed() ? 1 : 0;
          empty += result.total() == 0 ? 1 : 0;
          totals.add(result.total());
        }
      }
      totals.sort(Comparator.naturalOrder());
      System.out.printf(
          Locale.ROOT,
          "%s: %d relaxed, %d without an answer, %d articles found in the median, %d at p95%n",
          kind.name().toLowerCase(Locale.ROOT),
          relaxed,
          empty,
          totals.get(totals.size() / 2),
          totals.get(totals.size() * 95 / 100));
    }
  }

  private static SearchRequest request(String typed) {
    return SearchRequest.of(typed).withSort(Sort.RELEVANCE).withSize(LOOKED_AT);
  }

  private static List<String> ids(ArchiveSearcher ours, String typed) throws IOException {
    return Requests.ids(ours.search(request(typed)));
  }

  private static Ranks ask(String system, List<JudgedQuery> queries, Engine engine)
      throws IOException {
    List<Integer> ranks = new ArrayList<>();
    for (JudgedQuery query : queries) {
      ranks.add(1 + engine.search(query.text()).indexOf(query.target().id()));
    }
    return new Ranks(system, ranks);
  }

  private static void print(List<Ranks> systems) {
    System.out.println("              MRR@10  success@1  the first above / below it");
    for (Ranks system : systems) {
      System.out.printf(
          Locale.ROOT,
          "%-13s %.3f   %.3f      %s%n",
          system.system(),
          system.meanReciprocal(),
          system.first(),
          system.equals(systems.getFirst()) ? "" : compared(systems.getFirst(), system));
    }
  }

  private static String compared(Ranks ours, Ranks other) {
    int above = 0;
    int below = 0;
    for (int i = 0; i < ours.ranks().size(); i++) {
      int a = ours.ranks().get(i) == 0 ? LOOKED_AT + 1 : ours.ranks().get(i);
      int b = other.ranks().get(i) == 0 ? LOOKED_AT + 1 : other.ranks().get(i);
      above += a < b ? 1 : 0;
      below += a > b ? 1 : 0;
    }
    return above + " / " + below;
  }

  private static String sameBodies(List<CorpusArticle> articles) {
    return repeated(articles.stream().map(a -> Folding.fold(a.body()).text()))
        + " of them with the body of another one, "
        + repeated(articles.stream().map(CorpusArticle::title))
        + " with another one's headline";
  }

  private static long repeated(Stream<String> values) {
    Map<String, Long> counts =
        values.collect(Collectors.groupingBy(value -> value, Collectors.counting()));
    return counts.values().stream().filter(count -> count > 1).mapToLong(count -> count).sum();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
