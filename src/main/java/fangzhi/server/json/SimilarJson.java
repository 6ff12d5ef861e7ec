package fangzhi.server.json;

import fangzhi.export.ArchiveDateJson;
import fangzhi.model.ArchivedArticle;
import fangzhi.search.SimilarStories;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The articles that stand behind a hit, similar to it.
 *
 * @param total all of them
 * @param articles the first by date
 */
public record SimilarJson(int total, List<Item> articles) {

  /** One of them; the fields are those of {@link fangzhi.export.ArticleJson}. */
  public record Item(
      String id,
      @Nullable String headline,
      @Nullable String date,
      @Nullable ArchiveDateJson archiveDate,
      @Nullable String paper,
      @Nullable String pageNumber) {

    private static Item of(ArchivedArticle found) {
      return new Item(
          found.id(),
          found.article().heading().headline(),
          ArchiveDateJson.text(found.article().issue().date()),
          ArchiveDateJson.of(found.archiveDate()),
          found.article().issue().paper(),
          found.article().issue().pageNumber());
    }
  }

  static SimilarJson of(SimilarStories similar) {
    return new SimilarJson(similar.total(), similar.oldest().stream().map(Item::of).toList());
  }
}
