package fangzhi.server.view;

import fangzhi.model.ArchivedArticle;
import fangzhi.search.ArchiveStatus;
import fangzhi.search.Excerpt;
import java.util.List;

/** The articles of which a field may well be read wrong, the least sure first. */
public record DoubtfulView(int total, String all, List<Item> items, PagingView paging) {
  /** Where all of them are. */
  public static final String PATH = "/status/doubtful";

  /**
   * An article.
   *
   * @param imprint date, paper and page, as far as known
   * @param fields the doubtful fields, each with how sure it is
   */
  public record Item(String title, String href, List<String> imprint, List<String> fields) {

    private static Item of(ArchivedArticle found, Texts texts) {
      return new Item(
          texts.title(found.article()),
          SearchUrl.ALL.article(found.id()),
          texts.imprint(found),
          found.article().confidence().byField().entrySet().stream()
              .filter(field -> field.getValue() < ArchiveStatus.SURE_ENOUGH)
              .map(
                  field ->
                      texts.get(
                          "status.doubtful.field",
                          texts.field(field.getKey()),
                          Texts.percent(field.getValue())))
              .toList());
    }
  }

  /**
   * Of a page of them.
   *
   * @param page counted from 1
   */
  public static DoubtfulView of(
      Excerpt<ArchivedArticle> articles, int page, int size, Texts texts) {
    return new DoubtfulView(
        articles.total(),
        texts.get("status.doubtful.all", texts.number(articles.total())),
        articles.items().stream().map(article -> Item.of(article, texts)).toList(),
        PagingView.of(p -> PATH + "?page=" + p, page, size, articles.total()));
  }
}
