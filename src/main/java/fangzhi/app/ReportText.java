package fangzhi.app;

import fangzhi.duplicate.Tier;
import fangzhi.index.ArticleCounts;
import fangzhi.index.FileCounts;
import fangzhi.index.RunRecord;
import fangzhi.ingest.IngestReport;
import fangzhi.ingest.RepeatCounts;
import fangzhi.model.Rejected;
import fangzhi.text.Printable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** An {@link IngestReport} as a person reads it. */
final class ReportText {
  /** More warnings than this are only counted. */
  private static final int MAX_WARNINGS = 50;

  private ReportText() {}

  static void print(IngestReport report, PrintWriter out) {
    printWarnings(report.warnings(), out);
    printProblems(report.problems(), out);
    if (report.gone() > 0) {
      out.println(
          "note: drop the articles of files that are gone with: ./fangzhi index --prune PATH");
    }
    if (report.repeats().repeats() > 0) {
      out.println(repeats(report.repeats()));
    }
    out.println(summary(report));
  }

  private static String repeats(RepeatCounts counts) {
    String tiers =
        Arrays.stream(Tier.values())
            .filter(counts.byTier()::containsKey)
            .map(tier -> tier(tier, Objects.requireNonNull(counts.byTier().get(tier))))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "repeats: %,d of %,d new articles %s: %s",
        counts.repeats(),
        counts.newArticles(),
        counts.repeats() == 1 ? "repeats an older one" : "repeat older ones",
        tiers);
  }

  private static String tier(Tier tier, long articles) {
    String word = tier == Tier.REPRINT && articles > 1 ? "reprints" : tier.label();
    return String.format(Locale.ROOT, "%,d %s", articles, word);
  }

  static void printWarnings(List<String> warnings, PrintWriter out) {
    warnings.stream()
        .limit(MAX_WARNINGS)
        .forEach(warning -> out.println("note: " + Printable.of(warning)));
    if (warnings.size() > MAX_WARNINGS) {
      out.println("note: and " + (warnings.size() - MAX_WARNINGS) + " more");
    }
  }

  static void printProblems(List<Rejected> problems, PrintWriter out) {
    for (Rejected problem : problems) {
      String line = problem.line() == null ? "" : ", line " + problem.line();
      String told = problem.source() + line + ": " + problem.reason();
      out.println("rejected: " + Printable.of(told));
    }
  }

  static String summary(IngestReport report) {
    return summary(report.files(), report.rejectedLines(), report.articles(), report.duration());
  }

  static String summary(RunRecord run) {
    return summary(run.files(), run.rejectedLines(), run.articles(), run.duration());
  }

  private static String summary(
      FileCounts files, int rejectedLines, ArticleCounts articles, Duration duration) {
    return String.format(
        Locale.ROOT,
        "%s; %s%s; %.1f seconds",
        files(files),
        rejectedLines(rejectedLines),
        articles(articles),
        duration.toMillis() / 1000.0);
  }

  private static String files(FileCounts files) {
    return String.format(
        Locale.ROOT,
        "files: %,d seen = %,d parsed + %,d unchanged + %,d rejected",
        files.seen(),
        files.parsed(),
        files.unchanged(),
        files.rejected());
  }

  private static String rejectedLines(int lines) {
    return lines == 0 ? "" : String.format(Locale.ROOT, "lines rejected: %,d; ", lines);
  }

  private static String articles(ArticleCounts articles) {
    String replaced =
        articles.replaced() == 0
            ? ""
            : String.format(Locale.ROOT, ", %,d replaced", articles.replaced());
    return String.format(
        Locale.ROOT,
        "articles: %,d before + %,d added - %,d removed%s = %,d in the archive%s",
        articles.before(),
        articles.added(),
        articles.removed(),
        joined(articles.joined()),
        articles.after(),
        replaced);
  }

  private static String joined(long joined) {
    if (joined == 0) {
      return "";
    }
    return String.format(
        Locale.ROOT, joined > 0 ? " - %,d joined" : " + %,d parted", Math.abs(joined));
  }
}
