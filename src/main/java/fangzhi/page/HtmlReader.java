package fangzhi.page;

import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article out of an HTML page: what an e-paper's system marks first, then the known
 * templates, then metadata that any site may carry, at last the densest text. A page that holds no
 * article is refused with what it is instead.
 */
final class HtmlReader {
  private static final String PAGE_LINKS = "#pageLink, a.TitleInfo, .nav-list a, .hidenPage a";
  private static final String INDEX_LINKS =
      PAGE_LINKS
          + ", area[href*=content], #titleList a, .main-ed-articlenav-list a, .title_box.list a,"
          + " #main-ed-articlenav-list a, a[href~=content_\\d+\\.], .news-list a, .main-list a,"
          + " .area_select a, tr.items[onclick]";
  private static final String INDEX =
      "the index of an e-paper page, it only links to its articles; index those";

  private static final int MANY_LINKS = 5;

  /** An e-paper's page has some thousands; a million of them fill 256 MB. */
  private static final int MAX_TAGS = 200_000;

  private static final String TOO_MANY_TAGS =
      String.format(Locale.ROOT, "more than %,d tags, the most one page may have", MAX_TAGS);

  private static final Pattern ERROR =
      Pattern.compile(
          "(?i)^\\s*(?:error\\s*)?404\\b|not found|(?:页面|网页).{0,6}(?:不存在|删除)|找不到.{0,6}[页面]");

  /** How many lines above its text may tell a story's date and source. */
  private static final int LINES_ABOVE = 8;

  ReadOutcome read(Decoder.Decoded decoded, String name, Consumer<Page> sink) {
    if (decoded.text().chars().filter(c -> c == '<').count() > MAX_TAGS) {
      return ReadOutcome.refused(name, TOO_MANY_TAGS);
    }
    Document document = Jsoup.parse(decoded.text());
    FounderMarkup founder = new FounderMarkup(document);
    StoryFields marked = founder.fields().orElse(new TemplateMarkup(document).fields());
    if (marked.body().isEmpty() && founder.isPageIndex()) {
      return ReadOutcome.refused(name, INDEX);
    }
    StoryFields story = whole(document, marked);
    if (story.body().isEmpty() || isError(document)) {
      return ReadOutcome.refused(name, withoutArticle(document));
    }
    int lines = Math.max(1, Lines.of(decoded.text()).size());
    sink.accept(page(name, lines, story));
    return ReadOutcome.onePage(decoded.warnings());
  }

  private static StoryFields whole(Document document, StoryFields marked) {
    LinkedData linked = new LinkedData(document);
    MetadataMarkup metadata = new MetadataMarkup(document);
    StoryFields known = marked.orElse(linked.fields()).orElse(metadata.fields());
    StoryFields story = known.withBody(body(known, document, linked));
    StoryFields completed = HeadingLines.taken(story, above(document, story.body()));
    return completed.date() != null ? completed : completed.withDate(metadata.dateline());
  }

  private static String withoutArticle(Document document) {
    if (isError(document)) {
      return "a site's error page, not an article";
    }
    if (document.select(INDEX_LINKS).size() >= 2) {
      return INDEX;
    }
    return document.select("a[href]").size() >= MANY_LINKS
        ? "a page of links, such as a home page or a list, without the text of an article"
        : "an HTML page without the text of an article";
  }

  private static boolean isError(Document document) {
    return ERROR.matcher(document.title()).find()
        || document.select("h1").stream().anyMatch(h1 -> ERROR.matcher(h1.text()).find());
  }

  private static BodyText body(StoryFields story, Document document, LinkedData linked) {
    if (!story.body().isEmpty()) {
      return story.body();
    }
    BodyText own = linked.body();
    BodyText dense = DensestText.of(document);
    return dense.length() >= own.length() / 2 && !dense.isEmpty() ? dense : own;
  }

  /** The lines right before the text; where there are only pictures, the page's first. */
  private static List<String> above(Document document, BodyText body) {
    List<String> lines = BodyText.lines(document.body());
    if (body.paragraphs().isEmpty()) {
      return lines.subList(0, Math.min(LINES_ABOVE, lines.size()));
    }
    int start = lines.indexOf(body.paragraphs().getFirst());
    return start < 0 ? List.of() : lines.subList(Math.max(0, start - LINES_ABOVE), start);
  }

  private static StoryPage page(String name, int lines, StoryFields story) {
    return new StoryPage(
        name,
        new LineRange(1, lines),
        Kind.ARTICLE,
        new Heading(null, story.kicker(), headline(story.headline()), story.deck()),
        story.byline(),
        new Issue(story.paper(), story.date(), story.pageNumber()),
        story.url(),
        story.body().paragraphs(),
        story.body().captions());
  }

  private static @Nullable String headline(@Nullable String printed) {
    return printed == null ? null : MetadataMarkup.withoutLabel(printed);
  }
}
