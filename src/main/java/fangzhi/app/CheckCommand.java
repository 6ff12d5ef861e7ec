package fangzhi.app;

import fangzhi.index.CheckReport;
import fangzhi.index.DamagedIndexException;
import fangzhi.index.IndexCheck;
import fangzhi.place.GazetteerException;
import fangzhi.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks an index through for damage. */
@Command(
    name = "check",
    description =
        "Look an index through: whether each of its files is as it was written, each indexed file"
            + " has all its articles, and stories, groups and facets fit together; also whether the"
            + " gazetteer can be read. Reads all of the index and changes nothing. The exit status"
            + " is 1 where something is wrong.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1e6;

  @Mixin private IndexOptions options = new IndexOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    int status = checkPlaces(out) ? 0 : Main.REJECTED;
    return checkIndex(options.folder(), out) ? status : Main.REJECTED;
  }

  private boolean checkPlaces(PrintWriter out) throws IOException {
    try {
      options.data().tagger();
      return true;
    } catch (GazetteerException e) {
      out.println("wrong: the gazetteer: " + Printable.of(String.valueOf(e.getMessage())));
      return false;
    }
  }

  private static boolean checkIndex(Path folder, PrintWriter out) throws IOException {
    try {
      CheckReport report = IndexCheck.of(folder);
      if (!report.isLocked()) {
        out.println(
            "note: "
                + folder
                + " can't be locked, as it can't be written to from here; so it was checked as it"
                + " was last committed, though somebody who may could have written to it meanwhile");
      }
      print(folder, report, out);
      return report.isWhole();
    } catch (DamagedIndexException e) {
      out.println("wrong: " + Printable.of(String.valueOf(e.getMessage())));
      return false;
    }
  }

  private static void print(Path folder, CheckReport report, PrintWriter out) {
    report.problems().forEach(problem -> out.println("wrong: " + Printable.of(problem)));
    if (report.isWhole()) {
      out.println(
          String.format(
              Locale.ROOT,
              "%s is whole: %,d files (%.1f MB) as they were written; %,d indexed files with all"
                  + " their articles, %,d in the archive; %,d groups",
              folder,
              report.files(),
              report.bytes() / MEGABYTE,
              report.sources(),
              report.articles(),
              report.groups()));
      return;
    }
    remedies(folder).forEach(out::println);
  }

  private static List<String> remedies(Path folder) {
    List<String> lines = new ArrayList<>();
    lines.add("What to do: " + folder + " can't be mended in place.");
    lines.add("  1. Look at the disk: its own messages, its free space, its age.");
    lines.add(
        "  2. Put a backup in its place, if there is one: ./fangzhi restore --replace --index "
            + folder
            + " FILE");
    lines.add(
        "  3. Else move the folder away and index your files again: ./fangzhi index --index "
            + folder
            + " PATH");
    lines.add(
        "A server that is running goes on with what it has opened; start it again afterwards.");
    return lines;
  }
}
