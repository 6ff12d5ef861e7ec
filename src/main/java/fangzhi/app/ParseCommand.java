package fangzhi.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.ingest.ArticleReader;
import fangzhi.ingest.FileWalk;
import fangzhi.ingest.SourceFile;
import fangzhi.model.Rejected;
import fangzhi.page.Page;
import fangzhi.page.PageReader;
import fangzhi.page.ReadOutcome;
import fangzhi.page.StoryPage;
import fangzhi.page.TextPage;
import fangzhi.parse.PageParser;
import fangzhi.parse.ParsedPage;
import fangzhi.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what files are read as. */
@Command(
    name = "parse",
    description = "Print the articles of files as JSON Lines, without an index.",
    mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {
  @Mixin private InputPaths paths = new InputPaths();
  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--explain",
      description = "Print what each line of a page of text was taken for, and why.")
  private boolean explain;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public Integer call() throws Exception {
    FileWalk walk = FileWalk.of(paths.existing());
    if (explain) {
      return explain(walk);
    }
    ArticleReader reader = new ArticleReader(data.tagger());
    List<Rejected> problems = new ArrayList<>(walk.empty().values());
    problems.addAll(walk.rejected());
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

  private int explain(FileWalk walk) throws IOException {
    List<Rejected> problems = new ArrayList<>(walk.empty().values());
    problems.addAll(walk.rejected());
    PageReader reader = new PageReader();
    for (SourceFile file : walk.files()) {
      problems.addAll(reader.read(file.path(), file.shownName(), this::explain).rejected());
    }
    ReportText.printProblems(problems, spec.commandLine().getErr());
    return problems.isEmpty() ? 0 : Main.REJECTED;
  }

  private void explain(Page page) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("====== " + Printable.of(page.file()));
    switch (page) {
      case TextPage text ->
          new PageParser().explain(text).forEach(l -> out.println(Printable.of(l)));
      case StoryPage story ->
          out.println("line " + story.lines() + ": the source itself names the fields");
    }
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
