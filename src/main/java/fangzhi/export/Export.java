package fangzhi.export;

import fangzhi.model.ArchivedArticle;
import fangzhi.search.DuplicateReport;
import fangzhi.search.Repetition;
import fangzhi.search.WholeResult;
import java.io.Flushable;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Writes a whole result or report. */
public final class Export {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private Export() {}

  /** Writes all articles that are left, and what stands before the first. */
  public static void write(WholeResult all, ArticleWriter writer) throws IOException {
    writer.begin();
    Optional<ArchivedArticle> next = all.next();
    while (next.isPresent()) {
      writer.write(next.get());
      next = all.next();
    }
  }

  /**
   * Writes all of a report that is left, and what stands before the first; each as soon as it is
   * found.
   */
  public static void write(DuplicateReport report, RepetitionWriter writer, Flushable out)
      throws IOException {
    writer.begin();
    Optional<Repetition> group = report.nextGroup();
    while (group.isPresent()) {
      writer.write(group.get());
      out.flush();
      group = report.nextGroup();
    }
    Optional<List<Repetition>> pairs = report.nextPairs();
    while (pairs.isPresent()) {
      for (Repetition pair : pairs.get()) {
        writer.write(pair);
        out.flush();
      }
      pairs = report.nextPairs();
    }
  }

  /** The day in China, which dates what is cited and saved. */
  public static LocalDate today() {
    return LocalDate.now(CHINA);
  }
}
