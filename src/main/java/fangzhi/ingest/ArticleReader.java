package fangzhi.ingest;

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
    Pages pages = take -> reader.read(file.path(), file.shownName(), take);
    return new Run(file.shownName(), PathEvidence.of(file.path()), pages, logged(file), sink)
        .read();
  }

  private static FailureLog logged(SourceFile file) {
    return (what, line, cause) -> {
      LOG.error("{} {}, line {}: {}", what, file.path(), line, cause.toString());
      LOG.debug("the cause", cause);
    };
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
    Pages pages = take -> reader.read(file, maxBytes, name, take);
    FailureLog log = (what, line, cause) -> logUnpublished(what, cause);
    return new Run(name, PathEvidence.of(Path.of(name)), pages, log, sink).read();
  }

  /** What an unpublished text breaks is told by its kind: a message may quote the text. */
  static void logUnpublished(String what, Throwable cause) {
    LOG.error("{} an unpublished text: {}", what, cause.getClass().getName());
  }

  /** A file's pages, handed on one by one. */
  private interface Pages {
    ReadOutcome read(Consumer<Page> take);
  }

  /** Where failures are noted. */
  private interface FailureLog {
    void failed(String what, @Nullable Integer line, Throwable cause);
  }

  private final class Run {
    private final String name;
    private final PathEvidence path;
    private final Pages source;
    private final FailureLog log;
    private final Consumer<ParsedPage> sink;
    private final List<String> warnings = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int pages;
    private int linesParsedInVain;
    private boolean handingOn;

    Run(String name, PathEvidence path, Pages source, FailureLog log, Consumer<ParsedPage> sink) {
      this.name = name;
      this.path = path;
      this.source = source;
      this.log = log;
      this.sink = sink;
    }

    ReadOutcome read() {
      ReadOutcome outcome = pages();
      warnings.addAll(0, outcome.warnings());
      rejected.addAll(0, outcome.rejected());
      return new ReadOutcome(
          pages, warnings, rejected, outcome.rejectedLines() + linesParsedInVain);
    }

    private ReadOutcome pages() {
      try {
        return source.read(this::take);
      } catch (OutOfMemoryError | StackOverflowError e) {
        if (handingOn) {
          throw e;
        }
        log.failed("reading", null, e);
        rejected.add(new Rejected(name, null, reason(e)));
        return new ReadOutcome(0, List.of(), List.of(), 0);
      }
    }

    private void take(Page page) {
      ParsedPage parsed = parse(page);
      if (parsed == null) {
        linesParsedInVain += line(page) == null ? 0 : 1;
        return;
      }
      if (parsed.articles().isEmpty()) {
        warnings.add("no article found on the page");
      }
      warnings.addAll(parsed.warnings());
      pages++;
      ParsedPage tagged = tag(parsed);
      handingOn = true;
      sink.accept(tagged);
      handingOn = false;
    }

    /** Null, and a rejection, where the parser failed. */
    private @Nullable ParsedPage parse(Page page) {
      try {
        return parser.parse(page);
      } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
        log.failed("parsing", line(page), e);
        rejected.add(new Rejected(page.file(), line(page), reason(e)));
        return null;
      }
    }

    /** A page whose places can't be told keeps its articles. */
    private ParsedPage tag(ParsedPage page) {
      Issue issue = path.complete(page.issue());
      List<Article> placed =
          page.articles().stream().map(a -> a.withIssue(path.complete(a.issue()))).toList();
      return new ParsedPage(
          page.file(),
          issue,
          tagged(placed, issue, page.furniture()),
          page.furniture(),
          page.duplicates(),
          page.warnings(),
          page.lines());
    }

    private List<Article> tagged(List<Article> articles, Issue issue, List<String> furniture) {
      try {
        List<Article> tagged = tagging.tag(articles, issue, path.date(), furniture);
        tagged.forEach(article -> warnings.addAll(DateWarnings.of(article)));
        return tagged;
      } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
        int line = articles.isEmpty() ? 1 : articles.getFirst().source().lines().getFirst().first();
        log.failed("finding the places of", line, e);
        warnings.add(
            "line %d and after: places, people and event dates are missing: %s"
                .formatted(line, reason(e)));
        return articles;
      }
    }
  }

  private static String reason(Throwable failure) {
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
