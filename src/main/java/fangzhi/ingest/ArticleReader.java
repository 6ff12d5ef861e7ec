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
  private final PlaceTagger tagger;

  public ArticleReader(PlaceTagger tagger) {
    this.tagger = tagger;
  }

  /**
   * Reads a file. A page that the parser fails on is rejected and the rest goes on.
   *
   * @param sink takes each page; what it throws goes to the caller
   */
  public ReadOutcome read(SourceFile file, Consumer<ParsedPage> sink) {
    return new Run(file, sink).read();
  }

  private final class Run {
    private final SourceFile file;
    private final PathEvidence path;
    private final Consumer<ParsedPage> sink;
    private final List<String> warnings = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int pages;
    private int linesParsedInVain;

    Run(SourceFile file, Consumer<ParsedPage> sink) {
      this.file = file;
      this.path = PathEvidence.of(file.path());
      this.sink = sink;
    }

    ReadOutcome read() {
      ReadOutcome outcome = reader.read(file.path(), file.shownName(), this::take);
      warnings.addAll(0, outcome.warnings());
      rejected.addAll(0, outcome.rejected());
      return new ReadOutcome(
          pages, warnings, rejected, outcome.rejectedLines() + linesParsedInVain);
    }

    private void take(Page page) {
      ParsedPage parsed = parse(page);
      if (parsed == null) {
        linesParsedInVain += line(page) == null ? 0 : 1;
        rejected.add(new Rejected(page.file(), line(page), "an error of the parser, see the log"));
        return;
      }
      if (parsed.articles().isEmpty()) {
        warnings.add("no article found on the page");
      }
      warnings.addAll(parsed.warnings());
      pages++;
      sink.accept(parsed);
    }

    /** Null where the parser failed; a stack overflow on wild input is such a failure too. */
    private @Nullable ParsedPage parse(Page page) {
      try {
        return tag(parser.parse(page));
      } catch (RuntimeException | StackOverflowError e) {
        LOG.error("parsing {}, line {}: {}", file.path(), line(page), e.toString());
        LOG.debug("the cause", e);
        return null;
      }
    }

    private ParsedPage tag(ParsedPage page) {
      Issue issue = path.complete(page.issue());
      List<Article> placed =
          page.articles().stream().map(a -> a.withIssue(path.complete(a.issue()))).toList();
      List<Article> tagged = tagger.tag(placed, issue, path.date(), page.furniture());
      return new ParsedPage(
          page.file(), issue, tagged, page.furniture(), page.duplicates(), page.warnings());
    }
  }

  private static @Nullable Integer line(Page page) {
    return switch (page) {
      case StoryPage story -> story.lines().first();
      case TextPage text -> null;
    };
  }
}
