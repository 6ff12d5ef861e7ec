package fangzhi.torture;

import com.sun.management.OperatingSystemMXBean;
import fangzhi.model.Article;
import fangzhi.model.LineRange;
import fangzhi.page.Page;
import fangzhi.page.PageReader;
import fangzhi.page.ReadOutcome;
import fangzhi.page.StoryPage;
import fangzhi.page.TextPage;
import fangzhi.parse.PageBooks;
import fangzhi.parse.PageParser;
import fangzhi.parse.ParsedPage;
import fangzhi.query.Note;
import fangzhi.query.ParsedQuery;
import fangzhi.query.QueryTooLongException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * Gives inputs made by chance to what takes anything, and tells which of them it failed on, took
 * too long for, or told something untrue of. A case is made of the seed and its number alone, so
 * that any is made again by itself.
 */
final class Fuzz {
  /**
   * Some of a second of the processors on any machine, busy or not; what takes more is a finding.
   */
  private static final long MAX_CASE_NANOS = 10_000_000_000L;

  private static final int MAX_UNPACKED_BYTES = 1 << 20;
  private static final long NEXT_SEED = 0x9E3779B97F4A7C15L;

  /** What takes anything. */
  enum Target {
    READER,
    PARSER,
    QUERY
  }

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final Mutations mutations;
  private final PageReader reader = new PageReader();
  private final PageParser parser = new PageParser();
  private final TreeMap<String, Long> outcomes = new TreeMap<>();
  private long slowestNanos;
  private long slowestCase;

  /**
   * @param home the folder with index-data and src, whose files the cases are made of
   */
  Fuzz(Path home) throws IOException {
    this.mutations = Mutations.of(home);
  }

  /** Tries so many cases, from the first on. */
  Tally run(Target target, long seed, long cases) {
    Tally tally = new Tally("fuzz " + target.name().toLowerCase(Locale.ROOT));
    for (long number = 0; number < cases; number++) {
      tally.note("case " + number, one(target, seed, number));
    }
    return tally;
  }

  /** What is wrong with one case; empty if nothing is. */
  List<String> one(Target target, long seed, long number) {
    Random random = new Random(seed + number * NEXT_SEED);
    long start = system.getProcessCpuTime();
    List<String> wrong;
    try {
      wrong =
          switch (target) {
            case READER -> readerOn(mutations.file(random));
            case PARSER -> parserOn(mutations.lines(random));
            case QUERY -> queryOn(mutations.query(random));
          };
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
      StackTraceElement[] at = e.getStackTrace();
      wrong = List.of(e + (at.length == 0 ? "" : " at " + at[0]));
    }
    return timed(system.getProcessCpuTime() - start, number, wrong);
  }

  private List<String> timed(long nanos, long number, List<String> wrong) {
    if (nanos > slowestNanos) {
      slowestNanos = nanos;
      slowestCase = number;
    }
    if (nanos <= MAX_CASE_NANOS) {
      return wrong;
    }
    List<String> all = new ArrayList<>(wrong);
    all.add("took " + nanos / 1_000_000 + " ms of the processor");
    return all;
  }

  private List<String> readerOn(Mutations.NamedFile file) {
    List<Page> pages = new ArrayList<>();
    ReadOutcome outcome = reader.read(file.bytes(), MAX_UNPACKED_BYTES, file.name(), pages::add);
    outcomes.merge(outcome.pages() > 0 ? "read" : "refused", 1L, Long::sum);
    List<String> wrong = new ArrayList<>();
    if (outcome.pages() != pages.size()) {
      wrong.add(outcome.pages() + " pages told, " + pages.size() + " handed on");
    }
    if (pages.isEmpty() && outcome.rejected().isEmpty()) {
      wrong.add("neither read nor refused");
    }
    if (outcome.rejected().stream().anyMatch(r -> r.reason().isBlank())) {
      wrong.add("refused without a reason");
    }
    pages.stream().limit(20).forEach(page -> checkPage(page, wrong));
    return wrong;
  }

  private List<String> parserOn(List<String> lines) {
    List<String> wrong = new ArrayList<>();
    checkPage(new TextPage("page.txt", lines), wrong);
    return wrong;
  }

  private void checkPage(Page page, List<String> wrong) {
    ParsedPage parsed = parser.parse(page);
    outcomes.merge("articles", (long) parsed.articles().size(), Long::sum);
    int lines =
        switch (page) {
          case TextPage text -> text.lines().size();
          case StoryPage story -> story.lines().last();
        };
    for (Article article : parsed.articles()) {
      for (LineRange range : article.source().lines()) {
        if (range.first() < 1 || range.last() > lines) {
          wrong.add("lines " + range + " of " + lines);
        }
      }
      if (article.confidence().byField().values().stream().anyMatch(c -> !(c >= 0 && c <= 1))) {
        wrong.add("confidence " + article.confidence());
      }
    }
    if (page instanceof TextPage text) {
      wrong.addAll(PageBooks.wrong(text));
    }
    if (!parser.parse(page).equals(parsed)) {
      wrong.add("parsed otherwise the second time");
    }
  }

  private List<String> queryOn(String query) {
    List<String> wrong = new ArrayList<>();
    try {
      ParsedQuery parsed = ParsedQuery.parse(query);
      outcomes.merge(parsed.notes().isEmpty() ? "understood" : "noted", 1L, Long::sum);
      for (Note note : parsed.notes()) {
        if (note.text().length() > query.length() + 1) {
          wrong.add("a note longer than the query: " + note);
        }
        if (note.english().isBlank() || note.chinese().isBlank()) {
          wrong.add("a note without words: " + note);
        }
      }
      if (!ParsedQuery.parse(query).equals(parsed)) {
        wrong.add("understood otherwise the second time");
      }
      Objects.requireNonNull(parsed.pooled().terms());
      if (parsed.expression().size() > QueryTooLongException.MAX_TERMS) {
        wrong.add(parsed.expression().size() + " terms");
      }
    } catch (QueryTooLongException e) {
      outcomes.merge("too long", 1L, Long::sum);
    }
    return wrong;
  }

  /** What the cases came to so far, and the slowest of them. */
  @Override
  public String toString() {
    return outcomes + ", slowest: case " + slowestCase + ", " + slowestNanos / 1_000_000 + " ms";
  }
}
