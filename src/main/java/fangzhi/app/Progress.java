package fangzhi.app;

import fangzhi.ingest.IngestListener;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far indexing has come: a bar on a terminal, a line now and then elsewhere. */
interface Progress extends IngestListener, AutoCloseable {

  /** A bar where the launcher found standard error to be a terminal, else lines. */
  static Progress on(PrintWriter err) {
    return Boolean.getBoolean("fangzhi.terminal") ? new Bar() : new Text(err, System::nanoTime);
  }

  @Override
  void close();

  /** A bar that is redrawn in place. */
  final class Bar implements Progress {
    private static final int MAX_WIDTH = 80;

    private final ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("indexing")
            .setInitialMax(1)
            .setUnit(" files", 1)
            .setStyle(ProgressBarStyle.ASCII)
            .setMaxRenderedLength(MAX_WIDTH)
            .setConsumer(new ConsoleProgressBarConsumer(System.err))
            .build();

    @Override
    public void progress(int files, int allFiles, long articles) {
      bar.maxHint(allFiles);
      bar.stepTo(files);
      bar.setExtraMessage(String.format(Locale.ROOT, " %,d articles", articles));
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** A line every two seconds at most, and one at the end. */
  final class Text implements Progress {
    private static final long PAUSE_NANOS = 2_000_000_000L;

    private final PrintWriter err;
    private final LongSupplier clock;
    private long printedNanos;
    private String unprinted = "";

    /**
     * Begins to count the time.
     *
     * @param clock nanoseconds from any moment on
     */
    Text(PrintWriter err, LongSupplier clock) {
      this.err = err;
      this.clock = clock;
      this.printedNanos = clock.getAsLong();
    }

    @Override
    public void progress(int files, int allFiles, long articles) {
      unprinted =
          String.format(
              Locale.ROOT, "indexing: %,d of %,d files, %,d articles", files, allFiles, articles);
      if (clock.getAsLong() - printedNanos >= PAUSE_NANOS) {
        print();
      }
    }

    private void print() {
      err.println(unprinted);
      err.flush();
      unprinted = "";
      printedNanos = clock.getAsLong();
    }

    @Override
    public void close() {
      if (!unprinted.isEmpty()) {
        print();
      }
    }
  }
}
