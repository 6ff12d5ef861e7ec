package fangzhi.ingest;

import fangzhi.ingest.ReadPage.Failure;
import fangzhi.model.Article;
import fangzhi.model.Issue;
import fangzhi.model.Rejected;
import fangzhi.page.Page;
import fangzhi.page.PageReader;
import fangzhi.page.ReadOutcome;
import fangzhi.page.StoryPage;
import fangzhi.page.TextPage;
import fangzhi.parse.PageParser;
import fangzhi.parse.ParsedPage;
import fangzhi.place.PlaceTagger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file in, its pages out, parsed, with places, people and event dates, and with the paper and
 * page number that only the path tells. Thread-safe.
 */
public final class ArticleReader {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleReader.class);

  private final PageReader reader = new PageReader();
  private final PageParser parser = new PageParser();
  private final Tagging tagging;

  /** Adds places, people and event dates to the articles of one page. */
  interface Tagging {
    List<Article> tag(
        List<Article> articles, Issue issue, @Nullable LocalDate pathDate, List<String> furniture);
  }

  public ArticleReader(PlaceTagger tagger) {
    this(tagger::tag);
  }

  ArticleReader(Tagging tagging) {
    this.tagging = tagging;
  }

  /**
   * Reads a file. A page that the parser fails on, or that Java's memory or stack doesn't suffice
   * for, is rejected and the rest goes on; one whose places can't be told keeps its articles.
   *
   * @param sink takes each page; what it throws goes to the caller
   */
  public ReadOutcome read(SourceFile file, Consumer<ParsedPage> sink) {
    PathEvidence path = PathEvidence.of(file.path());
    FileReading reading = reading(file);
    return reading.outcome(pages(file, page -> handOn(page, path, reading, sink)));
  }

  /**
   * Reads a file that isn't published yet, from memory alone. Of what fails the log gets the kind,
   * neither the file's name nor anything of its text.
   *
   * @param maxBytes the most bytes it may have unpacked
   * @param name the file's name: its ending and its date may tell something
   * @param sink takes each page; what it throws goes to the caller
   */
  ReadOutcome readUnpublished(byte[] file, int maxBytes, String name, Consumer<ParsedPage> sink) {
    PathEvidence path = PathEvidence.of(Path.of(name));
    FileReading reading =
        new FileReading(name, failure -> logUnpublished(failure.what(), failure.cause()));
    Consumer<Page> each = page -> handOn(page, path, reading, sink);
    return reading.outcome(pages(take -> reader.read(file, maxBytes, name, take), each));
  }

  /** What an unpublished text breaks is told by its kind: a message may quote the text. */
  static void logUnpublished(String what, Throwable cause) {
    LOG.error("{} an unpublished text: {}", what, cause.getClass().getName());
  }

  private void handOn(
      Page page, PathEvidence path, FileReading reading, Consumer<ParsedPage> sink) {
    ParsedPage parsed = reading.add(parsed(page, path));
    if (parsed != null) {
      sink.accept(parsed);
    }
  }

  /** Begins to put together what a file's pages come to. */
  FileReading reading(SourceFile file) {
    return new FileReading(
        file.shownName(),
        failure -> {
          LOG.error(
              "{} {}, line {}: {}",
              failure.what(),
              file.path(),
              failure.line(),
              failure.cause().toString());
          LOG.debug("the cause", failure.cause());
        });
  }

  /**
   * Hands on a file's pages as they are read, not yet parsed.
   *
   * @param take takes each page; what it throws goes to the caller
   */
  FileReading.End pages(SourceFile file, Consumer<Page> take) {
    return pages(each -> reader.read(file.path(), file.shownName(), each), take);
  }

  /** Whether a file gives any page; its name tells the format, so another name may not do. */
  boolean isReadable(SourceFile file) {
    return read(file, page -> {}).pages() > 0;
  }

  /** A file's pages, handed on one by one. */
  private interface Pages {
    ReadOutcome read(Consumer<Page> take);
  }

  private static FileReading.End pages(Pages source, Consumer<Page> take) {
    HandingOn handingOn = new HandingOn(take);
    try {
      return new FileReading.End(source.read(handingOn), null);
    } catch (OutOfMemoryError | StackOverflowError e) {
      if (handingOn.now) {
        throw e;
      }
      return new FileReading.End(new ReadOutcome(0, List.of(), List.of(), 0), e);
    }
  }

  /** Knows whether it is the taker of a page that fails. */
  private static final class HandingOn implements Consumer<Page> {
    private final Consumer<Page> take;
    private boolean now;

    HandingOn(Consumer<Page> take) {
      this.take = take;
    }

    @Override
    public void accept(Page page) {
      now = true;
      take.accept(page);
      now = false;
    }
  }

  /** Parses a page and finds its places, people and dates; fails on nothing. */
  ReadPage parsed(Page page, PathEvidence path) {
    try {
      return tagged(parser.parse(page), path);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return new ReadPage(
          null,
          List.of(),
          List.of(new Rejected(page.file(), line(page), reason(e))),
          line(page) == null ? 0 : 1,
          List.of(new Failure("parsing", line(page), e)));
    }
  }

  /** A page whose places can't be told keeps its articles. */
  private ReadPage tagged(ParsedPage page, PathEvidence path) {
    Issue issue = path.complete(page.issue());
    List<Article> placed =
        page.articles().stream().map(a -> a.withIssue(path.complete(a.issue()))).toList();
    List<String> warnings = new ArrayList<>();
    if (placed.isEmpty()) {
      warnings.add("no article found on the page");
    }
    warnings.addAll(page.warnings());
    try {
      List<Article> tagged = tagging.tag(placed, issue, path.date(), page.furniture());
      tagged.forEach(article -> warnings.addAll(DateWarnings.of(article)));
      return new ReadPage(page.with(issue, tagged), warnings, List.of(), 0, List.of());
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      int line = placed.isEmpty() ? 1 : placed.getFirst().source().lines().getFirst().first();
      warnings.add(
          "line %d and after: places, people and event dates are missing: %s"
              .formatted(line, reason(e)));
      Failure failure = new Failure("finding the places of", line, e);
      return new ReadPage(page.with(issue, placed), warnings, List.of(), 0, List.of(failure));
    }
  }

  static String reason(Throwable failure) {
    return switch (failure) {
      case OutOfMemoryError memory -> "more than fits in Java's memory; split it";
      case StackOverflowError stack -> "nested too deeply";
      default -> "an error of the parser, see the log";
    };
  }

  private static @Nullable Integer line(Page page) {
    return switch (page) {
      case StoryPage story -> story.lines().first();
      case TextPage text -> null;
    };
  }
}
