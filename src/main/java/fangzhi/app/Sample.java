package fangzhi.app;

import fangzhi.index.DamagedIndexException;
import fangzhi.index.IncompatibleIndexException;
import fangzhi.ingest.IngestReport;
import fangzhi.place.PlaceTagger;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The articles that come with the program, in an index of their own. */
final class Sample {
  private Sample() {}

  /**
   * Brings the sample's index up to date; one that another version wrote or that is damaged is
   * built anew.
   */
  static void index(DataOptions data, PrintWriter err) throws Exception {
    Path articles = data.sampleArticles();
    if (!Files.isDirectory(articles)) {
      throw new CommandException(
          "there is no archive yet and no sample in " + articles + "; run: ./fangzhi index PATH");
    }
    PlaceTagger tagger = data.tagger();
    try {
      report(index(data, articles, tagger, err), err);
    } catch (IncompatibleIndexException | DamagedIndexException e) {
      delete(data.sample());
      report(index(data, articles, tagger, err), err);
    }
  }

  private static IngestReport index(
      DataOptions data, Path articles, PlaceTagger tagger, PrintWriter err) throws IOException {
    return IndexCommand.index(List.of(articles), true, data.sample(), tagger, "fangzhi serve", err);
  }

  private static void report(IngestReport report, PrintWriter err) {
    ReportText.printProblems(report.problems(), err);
    err.println("sample: " + ReportText.summary(report));
    err.flush();
  }

  private static void delete(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
