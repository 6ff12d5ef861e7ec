package fangzhi.ingest;

import fangzhi.model.Article;
import fangzhi.model.LineRange;
import fangzhi.model.Occurrence;
import java.util.List;

/** Names the event dates that can't be right, each with its article's lines and as printed. */
final class DateWarnings {
  /** A printed date less sure than this contradicts something. */
  private static final double CONTRADICTED = 0.75;

  private static final int SHOWN_CHARS = 20;

  private DateWarnings() {}

  static List<String> of(Article article) {
    return article.mentions().occurrences().stream()
        .filter(o -> o.type() == Occurrence.Type.DATE)
        .filter(o -> o.target() == null || article.confidence().eventDate() < CONTRADICTED)
        .map(o -> warning(article, o))
        .toList();
  }

  private static String warning(Article article, Occurrence date) {
    String printed = article.body().substring(date.start(), date.end());
    String doubt =
        date.target() == null
            ? "can't be right; kept as printed, without an event date"
            : "is " + date.target() + ", which is another weekday than the printed one";
    return "%s%s: %s %s".formatted(lines(article), name(article), printed, doubt);
  }

  private static String lines(Article article) {
    List<LineRange> lines = article.source().lines();
    return lines.isEmpty() ? "" : "lines " + lines.getFirst() + ", ";
  }

  private static String name(Article article) {
    String headline = article.heading().headline();
    String body = article.body();
    return headline == null
        ? body.substring(0, Math.min(SHOWN_CHARS, body.length())) + "…"
        : headline;
  }
}
