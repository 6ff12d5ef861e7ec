package fangzhi.server.view;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.search.SimilarStories;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The other articles of an article's group, the first by date.
 *
 * @param total how many there are, written out
 * @param unlisted how many of them aren't listed, written out; empty for none
 */
public record SimilarView(String total, List<Item> stories, String unlisted) {
  /** The name of their place in an article's page. */
  static final String ANCHOR = "similar";

  /**
   * One of them.
   *
   * @param title the headline, or the item's kind where there is none
   * @param printed date, paper and page, as far as known
   */
  public record Item(String title, String href, List<String> printed) {

    static Item of(ArchivedArticle found, SearchUrl search, Texts texts) {
      Article article = found.article();
      return new Item(texts.title(article), search.article(found.id()), texts.imprint(found));
    }
  }

  /** Null where there are none. */
  static @Nullable SimilarView of(SimilarStories similar, SearchUrl search, Texts texts) {
    return similar.total() == 0
        ? null
        : new SimilarView(
            texts.number(similar.total()),
            similar.oldest().stream().map(story -> Item.of(story, search, texts)).toList(),
            similar.unlisted() == 0 ? "" : texts.number(similar.unlisted()));
  }
}
