package fangzhi.ingest;

import fangzhi.page.Page;
import fangzhi.page.ReadOutcome;
import fangzhi.page.StoryPage;
import fangzhi.page.TextPage;
import fangzhi.parse.ParsedPage;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a run's files before their turn: one thread reads, all processors parse and tag, and the
 * pages of one file after another are taken by the thread that made it, in the files' order, to be
 * put into the index by all processors again. What was read is held until then, some megabytes of
 * text at most. For one thread.
 */
final class ReadAhead implements AutoCloseable {
  /** Characters of text that are held; a large page has 10,000. */
  static final long MAX_CHARS = 1_000_000;

  /** What anything held weighs besides its text. */
  private static final int ENTRY_CHARS = 500;

  private final ArticleReader reader;
  private final OrderedPipeline<Entry> entries;
  private boolean isLeft;

  /** Tells before a file's turn what it will probably be asked to be read as. */
  interface Expectation {
    /** The file as it will be read if nothing changes that before its turn. */
    Expected of(SourceFile file) throws IOException;
  }

  /**
   * What is expected of a file.
   *
   * @param hash of its content, null where it can't be read
   * @param file the file under the name its pages will carry, null where it needn't be read
   */
  record Expected(@Nullable String hash, @Nullable SourceFile file) {}

  /** Takes a page, and returns what remains to be done with it, on any thread. */
  interface Taker {
    Callable<?> take(ParsedPage page);
  }

  private sealed interface Entry {}

  private record Begin(Expected expected) implements Entry {}

  private record OnePage(ReadPage page) implements Entry {}

  private record End(FileReading.End end) implements Entry {}

  ReadAhead(
      ArticleReader reader,
      List<SourceFile> files,
      Expectation expectation,
      int workers,
      long maxChars) {
    this.reader = reader;
    this.entries =
        new OrderedPipeline<>(workers, maxChars, intake -> putAll(files, expectation, intake));
  }

  private void putAll(
      List<SourceFile> files, Expectation expectation, OrderedPipeline.Intake<Entry> intake)
      throws IOException {
    for (SourceFile file : files) {
      Expected expected = expectation.of(file);
      intake.put(ENTRY_CHARS, () -> new Begin(expected));
      SourceFile named = expected.file();
      if (named != null) {
        PathEvidence path = PathEvidence.of(named.path());
        FileReading.End end =
            reader.pages(
                named,
                page -> intake.put(weight(page), () -> new OnePage(reader.parsed(page, path))));
        intake.put(ENTRY_CHARS, () -> new End(end));
      }
    }
  }

  private static long weight(Page page) {
    List<String> texts =
        switch (page) {
          case TextPage text -> text.lines();
          case StoryPage story -> story.paragraphs();
        };
    return ENTRY_CHARS + texts.stream().mapToLong(String::length).sum();
  }

  /** The next file of the run; what is left of the one before is passed over. */
  FileAhead next() throws IOException {
    while (isLeft) {
      isLeft = !(entry() instanceof End);
    }
    Begin begin = (Begin) entry();
    isLeft = begin.expected().file() != null;
    return new FileAhead(begin.expected());
  }

  private Entry entry() throws IOException {
    OrderedPipeline.Result<Entry> result = taken();
    Entry entry = result.get();
    entries.release(result);
    return entry;
  }

  private OrderedPipeline.Result<Entry> taken() throws IOException {
    return Objects.requireNonNull(entries.take(), "all files were taken");
  }

  @Override
  public void close() {
    entries.close();
  }

  /** A file whose turn has come. */
  final class FileAhead {
    private final Expected expected;

    private FileAhead(Expected expected) {
      this.expected = expected;
    }

    /** The hash of its content, null where it can't be read. */
    @Nullable String hash() {
      return expected.hash();
    }

    /**
     * Hands on its pages, once.
     *
     * @param file the file under the name its pages are to carry
     * @param remainders takes what was begun with what remains to be done with each page
     */
    ReadOutcome read(SourceFile file, Taker taker, Consumer<Future<?>> remainders)
        throws IOException {
      return file.equals(expected.file())
          ? readAhead(file, taker, remainders)
          : reader.read(file, page -> remainders.accept(done(taker.take(page))));
    }
  }

  private ReadOutcome readAhead(SourceFile file, Taker taker, Consumer<Future<?>> remainders)
      throws IOException {
    FileReading reading = reader.reading(file);
    OrderedPipeline.Result<Entry> result = taken();
    while (result.get() instanceof OnePage one) {
      ParsedPage page = reading.add(one.page());
      if (page == null) {
        entries.release(result);
      } else {
        remainders.accept(entries.finish(result, taker.take(page)));
      }
      result = taken();
    }
    isLeft = false;
    entries.release(result);
    return reading.outcome(((End) result.get()).end());
  }

  private static Future<?> done(Callable<?> remainder) {
    FutureTask<?> task = new FutureTask<>(remainder);
    task.run();
    return task;
  }
}
