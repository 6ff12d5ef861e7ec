package fangzhi.server.view;

import fangzhi.index.ArticleCounts;
import fangzhi.index.FileCounts;
import fangzhi.index.RunRecord;
import fangzhi.model.Rejected;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A run of indexing.
 *
 * @param href its page
 * @param time when it ended, by the server's clock
 * @param machineTime the same for programs
 * @param numbers files seen, parsed, unchanged and rejected, lines rejected, articles added,
 *     replaced, removed and then in the archive, written out
 * @param files how the files add up
 * @param articles how the articles add up
 * @param problems what couldn't be read
 * @param moreProblems how many more there were, null for none
 * @param warnings what is doubtful
 * @param warningCount how many doubts there were, as a heading; null for none
 * @param moreWarnings how many more there were, null for none
 */
public record RunView(
    String href,
    String time,
    String machineTime,
    String duration,
    List<String> numbers,
    String files,
    String articles,
    List<String> problems,
    @Nullable String moreProblems,
    List<String> warnings,
    @Nullable String warningCount,
    @Nullable String moreWarnings) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /** With all that is remembered of it. */
  public static RunView of(RunRecord run, Texts texts) {
    Instant ended = run.ended();
    String seconds = String.format(Locale.ROOT, "%.1f", run.duration().toMillis() / 1000.0);
    return new RunView(
        "/status/run/" + ended.toEpochMilli(),
        TIME.format(ended.atZone(ZoneId.systemDefault())),
        ended.truncatedTo(ChronoUnit.SECONDS).toString(),
        texts.get("status.run.seconds", seconds),
        numbers(run, texts),
        files(run.files(), texts),
        articles(run.articles(), texts),
        run.namedProblems().stream().map(problem -> problem(problem, texts)).toList(),
        more(run.problems() - run.namedProblems().size(), texts),
        run.namedWarnings(),
        run.warnings() == 0 ? null : texts.get("status.run.warnings", texts.number(run.warnings())),
        more(run.warnings() - run.namedWarnings().size(), texts));
  }

  private static List<String> numbers(RunRecord run, Texts texts) {
    FileCounts files = run.files();
    ArticleCounts articles = run.articles();
    return List.of(
            (long) files.seen(),
            (long) files.parsed(),
            (long) files.unchanged(),
            (long) files.rejected(),
            (long) run.rejectedLines(),
            articles.added(),
            articles.replaced(),
            articles.removed(),
            articles.after())
        .stream()
        .map(texts::number)
        .toList();
  }

  private static String files(FileCounts files, Texts texts) {
    return texts.get(
        "status.run.files-sum",
        texts.number(files.seen()),
        texts.number(files.parsed()),
        texts.number(files.unchanged()),
        texts.number(files.rejected()));
  }

  private static String articles(ArticleCounts articles, Texts texts) {
    return texts.get(
        "status.run.articles-sum",
        texts.number(articles.before()),
        texts.number(articles.added()),
        texts.number(articles.removed()),
        texts.number(articles.joined()),
        texts.number(articles.after()),
        texts.number(articles.replaced()));
  }

  /** What couldn't be read, with its place and the reason. */
  static String problem(Rejected problem, Texts texts) {
    String reason = RefusedFile.reason(problem.reason(), texts);
    Integer line = problem.line();
    return line == null
        ? texts.get("status.problem.file", problem.source(), reason)
        : texts.get("status.problem.line", problem.source(), texts.number(line), reason);
  }

  private static @Nullable String more(int number, Texts texts) {
    return number == 0 ? null : texts.get("status.run.more", texts.number(number));
  }
}
