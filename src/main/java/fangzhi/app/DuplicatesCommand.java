package fangzhi.app;

import fangzhi.export.Export;
import fangzhi.export.RepetitionFormat;
import fangzhi.export.RepetitionWriter;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.DuplicateReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reports which articles of the archive repeat one another. */
@Command(
    name = "duplicates",
    description =
        "Report which articles of the archive repeat one another: first the groups of versions of"
            + " one story (same: equal but for spaces, punctuation and script; reprint: edited), then"
            + " the pairs with text in common (the later contains the earlier, is contained in it,"
            + " or reads like it without being in its group, with less than half in common, weeks"
            + " apart or of other days: reprint), each by its earliest day. The pairs take a"
            + " comparison of every article, minutes for tens of thousands. Other reports of the same"
            + " event are not part of it.",
    mixinStandardHelpOptions = true)
final class DuplicatesCommand implements Callable<Integer> {
  @Option(
      names = "--from",
      paramLabel = "DATE",
      description =
          "Only groups and pairs with an article filed on this day (YYYY-MM-DD) or later; all of"
              + " their articles are listed.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Only those with an article filed on this day or earlier.")
  private @Nullable String to;

  @Option(names = "--json", description = "Print a JSON object a line for each group and pair.")
  private boolean json;

  @Option(
      names = "--csv",
      description = "Print a table with a row an article, those of a group or pair numbered alike.")
  private boolean csv;

  @Mixin private IndexOptions options = new IndexOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    LocalDate first = date("--from", from);
    LocalDate last = date("--to", to);
    requireSense(first, last);
    try (ArchiveSearcher archive = ArchiveSearcher.open(options.readable());
        DuplicateReport report = archive.duplicates(first, last);
        Writer out = new BufferedWriter(new CheckedOutput(spec.commandLine().getOut()))) {
      print(report, out);
    }
    return 0;
  }

  private void requireSense(@Nullable LocalDate first, @Nullable LocalDate last)
      throws CommandException {
    if (json && csv) {
      throw new CommandException("--json and --csv are two forms of the same; choose one");
    }
    if (first != null && last != null && first.isAfter(last)) {
      throw new CommandException("--from " + first + " is after --to " + last);
    }
  }

  private void print(DuplicateReport report, Writer out) throws IOException {
    if (json || csv) {
      RepetitionWriter writer = (json ? RepetitionFormat.JSONL : RepetitionFormat.CSV).writer(out);
      Export.write(report, writer, out);
    } else {
      RepetitionText text = new RepetitionText(out);
      Export.write(report, text, out);
      text.end();
    }
  }

  private static @Nullable LocalDate date(String option, @Nullable String value)
      throws CommandException {
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new CommandException(option + " " + value + " isn't a date YYYY-MM-DD");
    }
  }
}
