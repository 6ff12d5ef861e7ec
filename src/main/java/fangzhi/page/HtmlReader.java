package fangzhi.page;

import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article out of an HTML page: what an e-paper's system marks first, then the known
 * templates, then metadata that any site may carry, at last the densest text.
 */
final class HtmlReader {
  private static final String INDEX_LINKS =
      "area[href*=content], #pageLink, #titleList a, .main-ed-articlenav-list a, "
          + "#main-ed-articlenav-list a, a[href~=content_\\d+\\.]";

  ReadOutcome read(Decoder.Decoded decoded, String name, Consumer<Page> sink) {
    Document document = Jsoup.parse(decoded.text());
    FounderMarkup founder = new FounderMarkup(document);
    LinkedData linked = new LinkedData(document);
    StoryFields marked = founder.fields().orElse(new TemplateMarkup(document).fields());
    if (marked.body().isEmpty() && (founder.isPageIndex() || linksToArticles(document))) {
      return ReadOutcome.refused(
          name, "the index of an e-paper page, it only links to its articles; index those");
    }
    StoryFields story =
        marked.orElse(linked.fields()).orElse(new MetadataMarkup(document).fields());
    BodyText body = body(story, document, linked);
    if (body.isEmpty()) {
      return ReadOutcome.refused(name, "an HTML page without the text of an article");
    }
    int lines = Math.max(1, Lines.of(decoded.text()).size());
    sink.accept(page(name, lines, HeadingLines.taken(story.with(body))));
    return ReadOutcome.onePage(decoded.warnings());
  }

  private static boolean linksToArticles(Document document) {
    return document.select(INDEX_LINKS).size() >= 2;
  }

  private static BodyText body(StoryFields story, Document document, LinkedData linked) {
    if (!story.body().isEmpty()) {
      return story.body();
    }
    BodyText own = linked.body();
    BodyText dense = DensestText.of(document);
    return dense.length() >= own.length() / 2 && !dense.isEmpty() ? dense : own;
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
