package fangzhi.app;

import fangzhi.ingest.ArticleCounts;
import fangzhi.ingest.FileCounts;
import fangzhi.ingest.IngestReport;
import fangzhi.model.Rejected;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

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
    out.println(summary(report));
  }

  static void printWarnings(List<String> warnings, PrintWriter out) {
    warnings.stream().limit(MAX_WARNINGS).forEach(warning -> out.println("note: " + warning));
    if (warnings.size() > MAX_WARNINGS) {
      out.println("note: and " + (warnings.size() - MAX_WARNINGS) + " more");
    }
  }

  static void printProblems(List<Rejected> problems, PrintWriter out) {
    for (Rejected problem : problems) {
      String line = problem.line() == null ? "" : ", line " + problem.line();
      out.println("rejected: " + problem.source() + line + ": " + problem.reason());
    }
  }

  static String summary(IngestReport report) {
    return String.format(
        Locale.ROOT,
        "%s; %s%s; %.1f seconds",
        files(report.files()),
        rejectedLines(report.rejectedLines()),
        articles(report.articles()),
        report.duration().toMillis() / 1000.0);
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
