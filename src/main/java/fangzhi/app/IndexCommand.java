package fangzhi.app;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.IndexTrouble;
import fangzhi.index.Upgrade;
import fangzhi.index.Upgrade.OldSource;
import fangzhi.ingest.Ingest;
import fangzhi.ingest.IngestReport;
import fangzhi.ingest.Rebuild;
import fangzhi.ingest.Rebuild.Rebuilt;
import fangzhi.place.PlaceTagger;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts the articles of files into the archive. */
@Command(
    name = "index",
    description =
        "Put the articles of newspaper files into the archive: text layers of PDFs, text of an"
            + " OCR, HTML pages, JSON Lines (also gzipped). Unchanged files are left alone.",
    mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
  @Option(
      names = "--prune",
      description =
          "Also remove the articles of files that were indexed from below PATH and are gone.")
  private boolean prune;

  @Mixin private InputPaths paths = new InputPaths();
  @Mixin private IndexOptions options = new IndexOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    List<Path> wanted = prune ? paths.all() : paths.existing();
    PlaceTagger tagger = options.data().tagger();
    PrintWriter err = spec.commandLine().getErr();
    rebuild(tagger, err);
    IngestReport report = index(wanted, prune, options.index(), tagger, Typed.by(spec), err);
    ReportText.print(report, spec.commandLine().getOut());
    return report.complete() ? 0 : Main.REJECTED;
  }

  /** Builds an index of an older version anew first. */
  private void rebuild(PlaceTagger tagger, PrintWriter err) throws IOException {
    Path index = options.index();
    PrintWriter out = spec.commandLine().getOut();
    try (Progress progress = Progress.on(err)) {
      if (!Upgrade.isNeeded(index)) {
        return;
      }
      out.println(
          "An older version of Fangzhi wrote the index in "
              + index
              + "; it is built anew from the files it was made of.");
      out.flush();
      Rebuilt rebuilt = new Rebuild(tagger, progress).run(index, prune, Typed.by(spec));
      rebuilt.lost().forEach(lost -> out.println(gone(lost)));
      ReportText.print(rebuilt.report(), out);
    } catch (IOException | RuntimeException e) {
      throw IndexTrouble.explained(index, e);
    }
  }

  private static String gone(OldSource lost) {
    return "note: "
        + lost.shownName()
        + " is gone or can't be read any more; its articles ("
        + lost.articles()
        + ") go, too";
  }

  /**
   * Indexes paths into a folder, with the progress on a stream.
   *
   * @param command as it was typed
   */
  static IngestReport index(
      List<Path> paths,
      boolean prune,
      Path index,
      PlaceTagger tagger,
      String command,
      PrintWriter err)
      throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(index, command);
        Progress progress = Progress.on(err)) {
      Ingest ingest = new Ingest(tagger, writer, progress);
      return prune ? ingest.runAndPrune(paths) : ingest.run(paths);
    } catch (IOException | RuntimeException e) {
      throw IndexTrouble.explained(index, e);
    }
  }
}
