package fangzhi.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.model.ArchiveDate;
import fangzhi.model.Article;
import fangzhi.model.LineRange;
import fangzhi.model.SourceRef;
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
import java.util.stream.Collectors;
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
  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to look for.")
  private List<String> words = List.of();

  @Option(names = "--json", description = "Print the answer of the HTTP interface.")
  private boolean json;

  @Option(
      names = "--page",
      defaultValue = "1",
      description = "Which page of the answer, from 1 (default: ${DEFAULT-VALUE}).")
  private int page;

  @Option(
      names = "--size",
      defaultValue = "20",
      description = "Articles a page, 1 to 100 (default: ${DEFAULT-VALUE}).")
  private int size;

  @Mixin private IndexOptions options = new IndexOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    SearchRequest request = request();
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

  private SearchRequest request() throws CommandException {
    requireWithin("--size", size, SearchRequest.MAX_SIZE);
    requireWithin("--page", page, Integer.MAX_VALUE);
    String query = String.join(" ", words);
    return new SearchRequest(query, Map.of(), null, null, Sort.RELEVANCE, page, size);
  }

  private static void requireWithin(String option, int value, int max) throws CommandException {
    if (value < 1 || value > max) {
      throw new CommandException(option + " " + value + " isn't between 1 and " + max);
    }
  }

  private void print(SearchResult result, PrintWriter out) {
    out.println(count(result) + ", " + result.tookMillis() + " ms");
    long number = (page - 1L) * size + 1;
    for (Hit hit : result.hits()) {
      out.println();
      print(number++, hit, out);
    }
  }

  /** How many were found, which of them follow, and how to see the next. */
  private String count(SearchResult result) {
    int shown = result.hits().size();
    String found = result.total() == 1 ? "1 article" : result.total() + " articles";
    if (shown == result.total()) {
      return found;
    }
    long first = (page - 1L) * size + 1;
    long last = first - 1 + shown;
    String these = shown == 0 ? "none on page " + page : first + " to " + last;
    boolean more = result.next() != null;
    return found + " (" + these + (more ? "; more with --page " + (page + 1) : "") + ")";
  }

  private static void print(long number, Hit hit, PrintWriter out) {
    Article article = hit.found().article();
    String headline = Objects.requireNonNullElse(article.heading().headline(), "（无题）");
    out.println(number + ". " + headline);
    out.println("   " + facts(hit));
    hit.snippets().forEach(snippet -> out.println("   " + plain(snippet)));
  }

  private static String facts(Hit hit) {
    Article article = hit.found().article();
    List<String> facts = new ArrayList<>();
    add(facts, date(hit.found().archiveDate()));
    add(facts, article.issue().paper());
    add(
        facts,
        article.mentions().places().isEmpty() ? null : article.mentions().places().getFirst());
    article.byline().forEach(credit -> facts.add(credit.role() + " " + credit.name()));
    facts.add(source(article.source()));
    hit.found().continuations().forEach(part -> facts.add(source(part.source())));
    return String.join(" · ", facts);
  }

  /** The file with the lines, which say where to look in a page of many stories. */
  private static String source(SourceRef source) {
    return source.lines().isEmpty()
        ? source.file()
        : source.file()
            + ":"
            + source.lines().stream().map(LineRange::toString).collect(Collectors.joining(","));
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

  /** A date that the page doesn't print is marked as on the web. */
  private static @Nullable String date(@Nullable ArchiveDate date) {
    return date == null ? null : (date.inferred() ? "约 " : "") + date.date();
  }
}
