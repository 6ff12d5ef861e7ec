package fangzhi.ingest;

import fangzhi.ingest.ReadPage.Failure;
import fangzhi.model.Rejected;
import fangzhi.page.ReadOutcome;
import fangzhi.parse.ParsedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a file's pages came to, put together in their order; for one thread. */
final class FileReading {
  private final String name;
  private final Consumer<Failure> log;
  private final List<String> warnings = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private int pages;
  private int rejectedLines;

  /**
   * The end of a file.
   *
   * @param outcome what was told of it besides its pages
   * @param failure what Java ran out of, null if all was read
   */
  record End(ReadOutcome outcome, @Nullable VirtualMachineError failure) {}

  /**
   * Begins with the first page.
   *
   * @param name the file's name as shown to people
   * @param log takes what went wrong inside
   */
  FileReading(String name, Consumer<Failure> log) {
    this.name = name;
    this.log = log;
  }

  /** Notes the next page; null if it couldn't be parsed. */
  @Nullable ParsedPage add(ReadPage page) {
    page.failures().forEach(log);
    warnings.addAll(page.warnings());
    rejected.addAll(page.rejected());
    rejectedLines += page.rejectedLines();
    pages += page.page() == null ? 0 : 1;
    return page.page();
  }

  ReadOutcome outcome(End end) {
    if (end.failure() != null) {
      log.accept(new Failure("reading", null, end.failure()));
      rejected.add(new Rejected(name, null, ArticleReader.reason(end.failure())));
    }
    warnings.addAll(0, end.outcome().warnings());
    rejected.addAll(0, end.outcome().rejected());
    boolean isRefused = end.failure() == null && end.outcome().pages() == 0;
    return new ReadOutcome(
        isRefused ? 0 : pages, warnings, rejected, end.outcome().rejectedLines() + rejectedLines);
  }
}
