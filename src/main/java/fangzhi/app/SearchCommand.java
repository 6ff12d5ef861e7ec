package fangzhi.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.export.Addresses;
import fangzhi.export.Export;
import fangzhi.export.ExportFormat;
import fangzhi.place.Gazetteer;
import fangzhi.place.GazetteerException;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Communities;
import fangzhi.search.Help;
import fangzhi.search.NothingFound;
import fangzhi.search.SearchRequest;
import fangzhi.search.SearchResult;
import fangzhi.search.Sort;
import fangzhi.search.WholeResult;
import fangzhi.server.json.ResultJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches the archive from a terminal. */
@Command(
    name = "search",
    description = "Search the archive and list what is found, the best first.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  private static final String ON = "on";

  @Parameters(
      arity = "0..*",
      paramLabel = "WORDS",
      description =
          "What to look for, in the language of the search box: 地点:长村 日期:2024. Without words, everything.")
  private List<String> words = List.of();

  @Option(names = "--json", description = "Print the answer of the HTTP interface.")
  private boolean json;

  @Option(
      names = "--export",
      paramLabel = "FORMAT",
      description = "Print all that is found as csv, jsonl, ris or gbt7714 (citations).")
  private @Nullable String format;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "relevance, newest or oldest (default: relevance; without words newest).")
  private @Nullable String order;

  @Option(names = "--page", description = "Which page of the answer, from 1 (default: 1).")
  private @Nullable Integer page;

  @Option(names = "--size", description = "Articles a page, 1 to 100 (default: 20).")
  private @Nullable Integer size;

  @Option(
      names = "--group",
      paramLabel = "WORD",
      description =
          "on: of similar articles only the first is a hit, the others stand below it; off: each"
              + " is a hit (default: on).")
  private @Nullable String group;

  @Mixin private IndexOptions options = new IndexOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    ExportFormat export = format == null ? null : formatOf(format);
    SearchRequest request = request();
    try (ArchiveSearcher searcher = ArchiveSearcher.open(options.readable())) {
      if (export != null) {
        export(searcher, request, export);
        return 0;
      }
      SearchResult result = searcher.search(request);
      Help help = help(searcher, request, result);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(new ObjectMapper().writeValueAsString(ResultJson.of(result, help)));
      } else {
        ResultText.print(result, request, out);
        HelpText.lines(help).forEach(out::println);
      }
    }
    return 0;
  }

  private @Nullable Help help(ArchiveSearcher archive, SearchRequest request, SearchResult result)
      throws IOException, GazetteerException {
    if (!NothingFound.isWanted(result)) {
      return null;
    }
    Communities communities = new Communities(archive, Gazetteer.load(options.data().places()));
    return new NothingFound(archive, communities).help(request, result).orElse(null);
  }

  private ExportFormat formatOf(String word) throws CommandException {
    if (json || page != null || size != null || group != null) {
      throw new CommandException("--export prints all, without --group, --json, --page and --size");
    }
    return oneOf("--export", word, List.of(ExportFormat.values()), ExportFormat::word);
  }

  /** A word may begin with one minus sign; with two it was meant to be an option. */
  private void requireKnownOptions() {
    List<String> typed = spec.commandLine().getParseResult().originalArgs();
    for (String word : words) {
      if (word.startsWith("--") && !typed.contains("--")) {
        String message = "Unknown option: '" + word + "'";
        throw new ParameterException(spec.commandLine(), message);
      }
    }
  }

  private SearchRequest request() throws CommandException {
    requireKnownOptions();
    int hits = within("--size", size, SearchRequest.STANDARD_SIZE, SearchRequest.MAX_SIZE);
    int number = within("--page", page, 1, Integer.MAX_VALUE);
    String query = String.join(" ", words);
    Sort sort =
        order == null
            ? Sort.standard(query)
            : oneOf("--sort", order, List.of(Sort.values()), Sort::word);
    boolean grouped =
        group == null || oneOf("--group", group, List.of(ON, "off"), word -> word).equals(ON);
    return SearchRequest.of(query)
        .withSort(sort)
        .withGrouped(grouped)
        .withSize(hits)
        .withPage(number);
  }

  private static <T> T oneOf(String option, String value, List<T> all, Function<T, String> word)
      throws CommandException {
    List<String> words = all.stream().map(word).toList();
    if (!words.contains(value)) {
      throw new CommandException(
          option + " " + value + " isn't one of " + String.join(", ", words));
    }
    return all.get(words.indexOf(value));
  }

  private void export(ArchiveSearcher searcher, SearchRequest request, ExportFormat export)
      throws IOException {
    try (WholeResult all = searcher.whole(request);
        Writer out = new BufferedWriter(new CheckedOutput(spec.commandLine().getOut()))) {
      Export.write(all, export.writer(out, new Addresses(null), Export.today()));
    }
  }

  private static int within(String option, @Nullable Integer value, int standard, int max)
      throws CommandException {
    int number = value == null ? standard : value;
    if (number < 1 || number > max) {
      throw new CommandException(option + " " + number + " isn't between 1 and " + max);
    }
    return number;
  }
}
