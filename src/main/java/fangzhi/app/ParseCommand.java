package fangzhi.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.ingest.ArticleReader;
import fangzhi.ingest.FileWalk;
import fangzhi.ingest.SourceFile;
import fangzhi.model.Rejected;
import fangzhi.page.ReadOutcome;
import fangzhi.parse.ParsedPage;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what files are read as. */
@Command(
    name = "parse",
    description = "Print the articles of files as JSON Lines, without an index.",
    mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {
  @Mixin private InputPaths paths = new InputPaths();
  @Mixin private DataOptions data = new DataOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public Integer call() throws Exception {
    FileWalk walk = FileWalk.of(paths.existing());
    ArticleReader reader = new ArticleReader(data.tagger());
    List<Rejected> problems = new ArrayList<>(walk.rejected());
    List<String> warnings = new ArrayList<>(walk.warnings());
    for (SourceFile file : walk.files()) {
      ReadOutcome outcome = reader.read(file, this::print);
      problems.addAll(outcome.rejected());
      outcome.warnings().forEach(warning -> warnings.add(file.shownName() + ": " + warning));
    }
    PrintWriter err = spec.commandLine().getErr();
    ReportText.printWarnings(warnings, err);
    ReportText.printProblems(problems, err);
    return problems.isEmpty() ? 0 : Main.REJECTED;
  }

  private void print(ParsedPage page) {
    PrintWriter out = spec.commandLine().getOut();
    try {
      for (var article : page.articles()) {
        out.write(json.writeValueAsString(ArticleJson.of(article)));
        out.write('\n');
      }
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
