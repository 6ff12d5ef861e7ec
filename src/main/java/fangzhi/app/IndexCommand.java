package fangzhi.app;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.IndexTrouble;
import fangzhi.ingest.Ingest;
import fangzhi.ingest.IngestReport;
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
    IngestReport report = index(wanted, prune, options.index(), tagger, err);
    ReportText.print(report, spec.commandLine().getOut());
    return report.complete() ? 0 : Main.REJECTED;
  }

  /** Indexes paths into a folder, with the progress on a stream. */
  static IngestReport index(
      List<Path> paths, boolean prune, Path index, PlaceTagger tagger, PrintWriter err)
      throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(index);
        Progress progress = Progress.on(err)) {
      Ingest ingest = new Ingest(tagger, writer, progress);
      return prune ? ingest.runAndPrune(paths) : ingest.run(paths);
    } catch (IOException | RuntimeException e) {
      throw IndexTrouble.explained(index, e);
    }
  }
}
