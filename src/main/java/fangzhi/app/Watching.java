package fangzhi.app;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.IndexTrouble;
import fangzhi.ingest.IngestReport;
import fangzhi.ingest.Watch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;

/** The folders that a server watches, none where none were named; prints what index would. */
final class Watching implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

  /** No folders. */
  static final Watching NONE = new Watching(null);

  private final @Nullable Watch watch;

  private Watching(@Nullable Watch watch) {
    this.watch = watch;
  }

  /** Opens the archive to write, and begins. */
  static Watching start(List<Path> paths, IndexOptions options, CommandSpec spec)
      throws IOException, CommandException {
    if (paths.isEmpty()) {
      return NONE;
    }
    InputPaths.requireThere(paths);
    Path index = options.index();
    String command = Typed.by(spec);
    try {
      Watch watch =
          new Watch(
              paths,
              index,
              options.data().places(),
              () -> ArchiveWriter.open(index, command),
              new Printing(spec.commandLine().getOut()));
      watch.start();
      return new Watching(watch);
    } catch (IOException | RuntimeException e) {
      throw IndexTrouble.explained(index, e);
    }
  }

  private static final class Printing implements Watch.Listener {
    private static final long PAUSE_NANOS = 60_000_000_000L;

    private final PrintWriter out;
    private long loggedNanos = System.nanoTime();

    Printing(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void progress(int files, int allFiles, long articles) {
      if (System.nanoTime() - loggedNanos > PAUSE_NANOS) {
        loggedNanos = System.nanoTime();
        LOG.info("indexing: {} of {} files, {} articles", files, allFiles, articles);
      }
    }

    @Override
    public void indexed(IngestReport report) {
      print(() -> ReportText.print(report, out));
      LOG.info("indexed what came: {}", ReportText.summary(report));
    }

    /** A server serves on where nobody reads what it prints. */
    private void print(Runnable report) {
      try {
        synchronized (out) {
          report.run();
          out.flush();
        }
      } catch (ReaderGoneException e) {
        LOG.debug("not printed", e);
      }
    }
  }

  @Override
  public void close() {
    if (watch != null) {
      watch.close();
    }
  }
}
