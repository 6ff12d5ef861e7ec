package fangzhi.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.model.Article;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Hit;
import fangzhi.search.SearchRequest;
import fangzhi.search.SearchResult;
import fangzhi.search.Sort;
import fangzhi.server.json.ResultJson;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches the archive from a terminal. */
@Command(
    name = "search",
    description = "Search the archive and list what is found, the best first.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  private static final int HITS = 20;

  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to look for.")
  private List<String> words = List.of();

  @Option(names = "--json", description = "Print the answer of the HTTP interface.")
  private boolean json;

  @Mixin private IndexOptions options = new IndexOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    String query = String.join(" ", words);
    SearchRequest request = new SearchRequest(query, Map.of(), null, null, Sort.RELEVANCE, 1, HITS);
    try (ArchiveSearcher searcher = ArchiveSearcher.open(options.readable())) {
      SearchResult result = searcher.search(request);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(new ObjectMapper().writeValueAsString(ResultJson.of(result)));
      } else {
        print(result, out);
      }
    }
    return 0;
  }

  private static void print(SearchResult result, PrintWriter out) {
    out.println(result.total() + " articles, " + result.tookMillis() + " ms");
    int number = 1;
    for (Hit hit : result.hits()) {
      out.println();
      print(number++, hit, out);
    }
  }

  private static void print(int number, Hit hit, PrintWriter out) {
    Article article = hit.found().article();
    String headline = Objects.requireNonNullElse(article.heading().headline(), "（无题）");
    out.println(number + ". " + headline);
    out.println("   " + facts(hit));
    hit.snippets().forEach(snippet -> out.println("   " + plain(snippet)));
  }

  private static String facts(Hit hit) {
    Article article = hit.found().article();
    List<String> facts = new ArrayList<>();
    add(facts, hit.found().archiveDate() == null ? null : hit.found().archiveDate().date());
    add(facts, article.issue().paper());
    add(
        facts,
        article.mentions().places().isEmpty() ? null : article.mentions().places().getFirst());
    article.byline().forEach(credit -> facts.add(credit.role() + " " + credit.name()));
    facts.add(article.source().file());
    return String.join(" · ", facts);
  }

  private static void add(List<String> facts, @Nullable Object fact) {
    if (fact != null) {
      facts.add(fact.toString());
    }
  }

  private static String plain(String html) {
    return html.replaceAll("</?mark>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
