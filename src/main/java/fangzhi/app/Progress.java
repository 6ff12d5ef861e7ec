package fangzhi.app;

import fangzhi.ingest.IngestListener;
import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far indexing has come: a bar on a terminal, a line now and then elsewhere. */
interface Progress extends IngestListener, AutoCloseable {

  /** A bar where the launcher found standard error to be a terminal, else lines. */
  static Progress on(PrintWriter err) {
    return Boolean.getBoolean("fangzhi.terminal") ? new Bar() : new Text(err);
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

  /** A line for each tenth of the files, and for each 5,000 articles of a long one. */
  final class Text implements Progress {
    private static final int ARTICLES_PER_LINE = 5000;

    private final PrintWriter err;
    private long tenths;
    private long thousands;

    Text(PrintWriter err) {
      this.err = err;
    }

    @Override
    public void progress(int files, int allFiles, long articles) {
      long tenthsNow = 10L * files / Math.max(1, allFiles);
      long thousandsNow = articles / ARTICLES_PER_LINE;
      if (tenthsNow > tenths || thousandsNow > thousands) {
        err.println(line(files, allFiles, articles));
      }
      tenths = tenthsNow;
      thousands = thousandsNow;
    }

    private static String line(int files, int allFiles, long articles) {
      return String.format(
          Locale.ROOT, "indexing: %,d of %,d files, %,d articles", files, allFiles, articles);
    }

    @Override
    public void close() {
      err.flush();
    }
  }
}
