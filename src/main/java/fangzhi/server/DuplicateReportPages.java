package fangzhi.server;

import fangzhi.search.ArchiveSearcher;
import fangzhi.search.DuplicateReport;
import fangzhi.search.Repetition;
import fangzhi.search.SearchRequest;
import fangzhi.server.view.ReportView;
import fangzhi.server.view.SearchUrl;
import fangzhi.server.view.Texts;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The report of what repeats what as a page that is sent while it is written. Groups are read from
 * the index; comparing all articles for the pairs takes a core for minutes, so only so many pages
 * do it at a time.
 */
final class DuplicateReportPages {
  /** Pages that compare at a time, so that searches have the rest of the machine. */
  static final int MAX_COMPARING = 2;

  private final ArchiveSearcher archive;
  private final Templates templates;
  private final Semaphore comparing;

  /**
   * @param maxComparing how many pages compare at a time
   */
  DuplicateReportPages(ArchiveSearcher archive, Templates templates, int maxComparing) {
    this.comparing = new Semaphore(maxComparing);
    this.archive = archive;
    this.templates = templates;
  }

  void addTo(Routes routes) {
    routes.add("/duplicates/report", Cost.EXPORT, this::report);
  }

  private void report(Context context) throws IOException {
    SearchRequest days = SearchParameters.read(Requests.parameters(context, List.of("from", "to")));
    boolean compares = comparing.tryAcquire();
    try (DuplicateReport report = archive.duplicates(days.from(), days.to())) {
      context.contentType(Templates.HTML);
      Streaming.sendAtOnce(context, out -> write(context, report, days, compares, out));
    } finally {
      if (compares) {
        comparing.release();
      }
    }
  }

  private void write(
      Context context, DuplicateReport report, SearchRequest days, boolean compares, Writer out) {
    Texts texts = Languages.of(context);
    Written written = new Written(report, out);
    ReportView view =
        ReportView.of(
            report,
            text(days.from()),
            text(days.to()),
            written::nextGroup,
            written::nextPair,
            compares ? null : texts.get("report.busy"),
            texts);
    templates.write(context, "report.jte", texts.get("report.title"), SearchUrl.ALL, view, out);
  }

  private static String text(@Nullable LocalDate day) {
    return Objects.toString(day, "");
  }

  /** A report as its page takes it, which is sent as far as it is before anything takes long. */
  private static final class Written {
    /** How long a page may be silent: by writing it is known that somebody still reads. */
    private static final long SILENCE_NANOS = 1_000_000_000L;

    private final DuplicateReport report;
    private final Writer out;
    private final Deque<Repetition> found = new ArrayDeque<>();
    private long sentNanos = System.nanoTime();

    private Written(DuplicateReport report, Writer out) {
      this.report = report;
      this.out = out;
    }

    Optional<Repetition> nextGroup() throws IOException {
      breakSilence();
      return report.nextGroup();
    }

    Optional<Repetition> nextPair() throws IOException {
      out.flush();
      Optional<List<Repetition>> pairs = Optional.of(List.of());
      while (found.isEmpty() && pairs.isPresent()) {
        breakSilence();
        pairs = report.nextPairs();
        pairs.ifPresent(found::addAll);
      }
      return Optional.ofNullable(found.poll());
    }

    private void breakSilence() throws IOException {
      if (System.nanoTime() - sentNanos > SILENCE_NANOS) {
        out.write('\n');
        out.flush();
        sentNanos = System.nanoTime();
      }
    }
  }
}
