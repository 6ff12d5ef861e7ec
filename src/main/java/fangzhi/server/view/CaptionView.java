package fangzhi.server.view;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.search.SourcePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caption of a story's photograph.
 *
 * @param headline its own, null where it has none
 * @param href its own page
 */
public record CaptionView(
    @Nullable String headline, List<String> paragraphs, List<CreditGroup> byline, String href) {

  static List<CaptionView> of(List<SourcePage> pages) {
    return pages.stream().flatMap(page -> page.captions().stream()).map(CaptionView::of).toList();
  }

  private static CaptionView of(ArchivedArticle caption) {
    Article article = caption.article();
    return new CaptionView(
        article.heading().headline(),
        article.paragraphs(),
        CreditGroup.of(article.byline()),
        SearchUrl.ALL.article(caption.id()));
  }
}
