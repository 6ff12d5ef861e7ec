package fangzhi.app;

import fangzhi.index.IndexFolder;
import fangzhi.index.RunRecord;
import fangzhi.index.SourceRecord;
import fangzhi.model.ArchivedArticle;
import fangzhi.search.ArchiveDays;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.ArchiveStatus;
import fangzhi.search.Excerpt;
import fangzhi.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells how an archive stands. */
@Command(
    name = "status",
    description =
        "Tell how an archive stands: what it holds, what became of the last files, what is"
            + " doubtful. It only reads; whether all of the index is sound, ./fangzhi check tells.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1e6;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /** Of what is flawed so many are named; pages of the server name all. */
  private static final int NAMED = 10;

  @Mixin private IndexOptions options = new IndexOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = options.readable();
    if (options.wantsSample()) {
      out.println("There is no archive yet; this is the sample.");
    }
    try (ArchiveSearcher archive = ArchiveSearcher.open(folder)) {
      ArchiveStatus status = new ArchiveStatus(archive);
      out.println(holdings(folder, archive, status));
      printRuns(status, out);
      printFlaws(status, out);
    }
    String writer = IndexFolder.writer(folder).orElse("nobody");
    out.println("written to by: " + Printable.of(writer));
    return 0;
  }

  private static String holdings(Path folder, ArchiveSearcher archive, ArchiveStatus status)
      throws IOException {
    ArchiveDays days = archive.days();
    NavigableMap<Integer, Integer> years = days.years(null);
    return String.format(
        Locale.ROOT,
        "%s: articles: %,d, years: %s, papers: %,d, undated: %,d, files: %,d; %.1f MB",
        folder,
        archive.articleCount(),
        years.isEmpty() ? "none" : years.firstKey() + "–" + years.lastKey(),
        days.papers().size(),
        days.undated(null),
        status.sources(),
        bytes(folder) / MEGABYTE);
  }

  /** Of the files of the moment: an indexing that goes on adds and removes some. */
  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void printRuns(ArchiveStatus status, PrintWriter out) throws IOException {
    List<RunRecord> runs = status.runs();
    if (runs.isEmpty()) {
      out.println("last run: none was ended");
      return;
    }
    RunRecord last = runs.getFirst();
    out.println("last run: ended " + time(last.ended()) + "; " + ReportText.summary(last));
    Optional<RunRecord> all = status.run(last.ended());
    all.ifPresent(run -> printProblems(run, out));
  }

  private static void printProblems(RunRecord run, PrintWriter out) {
    ReportText.printProblems(run.namedProblems().stream().limit(NAMED).toList(), out);
    if (run.problems() > NAMED) {
      out.println(String.format(Locale.ROOT, "  and %,d more", run.problems() - NAMED));
    }
  }

  private static void printFlaws(ArchiveStatus status, PrintWriter out) throws IOException {
    Excerpt<SourceRecord> flawed = status.flawedSources(1, NAMED);
    out.println(
        String.format(
            Locale.ROOT, "files of which something couldn't be read: %,d", flawed.total()));
    flawed.items().forEach(source -> out.println("  " + Printable.of(source.shownName())));
    Excerpt<ArchivedArticle> doubtful = status.doubtful(1, 1);
    out.println(
        String.format(
            Locale.ROOT,
            "articles with a field less than %.0f %% sure: %,d",
            100 * ArchiveStatus.SURE_ENOUGH,
            doubtful.total()));
    if (flawed.total() + doubtful.total() > 0) {
      out.println("all of them, and why: ./fangzhi serve, then /status");
    }
  }

  private static String time(Instant instant) {
    return TIME.format(instant.atZone(ZoneId.systemDefault()));
  }
}
