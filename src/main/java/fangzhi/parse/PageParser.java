package fangzhi.parse;

import fangzhi.model.Article;
import fangzhi.model.Confidence;
import fangzhi.page.Page;
import fangzhi.page.StoryPage;
import fangzhi.page.TextPage;
import java.util.List;
import java.util.Locale;

/**
 * Reads a page as the stories printed on it.
 *
 * <p>For a page of text: {@link PageLines} cuts it into lines and knows those that speak for
 * themselves; {@link WrappedRoles} or {@link FlowedRoles} tells paragraphs from headings; {@link
 * Units} joins the lines; {@link Repeats} drops what the extraction printed twice; {@link
 * StoryFinder} cuts the page into stories, all at once; {@link ArticleBuilder} fills the fields.
 * {@link PageReading} is the whole line. Immutable and thread-safe.
 */
public final class PageParser {
  /** A field less sure than this is worth a warning. */
  private static final double DOUBTFUL = 0.75;

  /** Reads one page; never fails on any text. */
  public ParsedPage parse(Page page) {
    return switch (page) {
      case TextPage text -> parse(text);
      case StoryPage story -> StoryPages.parse(story);
    };
  }

  private static ParsedPage parse(TextPage page) {
    PageReading reading = PageReading.of(page);
    return new ParsedPage(
        page.file(),
        reading.issue(),
        reading.articles(),
        reading.text(Part.FURNITURE),
        reading.text(Part.REPEATED),
        doubts(reading.articles()),
        page.lines());
  }

  private static List<String> doubts(List<Article> articles) {
    return articles.stream()
        .filter(a -> a.confidence().weakest().getValue() < DOUBTFUL)
        .map(PageParser::doubt)
        .toList();
  }

  private static String doubt(Article article) {
    Confidence confidence = article.confidence();
    return String.format(
        Locale.ROOT,
        "lines %s, %s: the %s is doubtful (%.2f)",
        article.source().lines().getFirst(),
        name(article),
        confidence.weakest().getKey(),
        confidence.weakest().getValue());
  }

  private static String name(Article article) {
    String headline = article.heading().headline();
    String body = article.body();
    return headline == null ? body.substring(0, Math.min(20, body.length())) + "…" : headline;
  }

  /** The page's lines with what each was taken for and why, for a terminal. */
  public List<String> explain(TextPage page) {
    return Explanation.of(PageReading.of(page));
  }
}
