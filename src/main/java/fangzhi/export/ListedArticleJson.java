package fangzhi.export;

import fangzhi.model.ArchivedArticle;
import org.jspecify.annotations.Nullable;

/** An article in a list of others; the fields are those of {@link ArticleJson}. */
public record ListedArticleJson(
    String id,
    @Nullable String headline,
    @Nullable String date,
    @Nullable ArchiveDateJson archiveDate,
    @Nullable String paper,
    @Nullable String pageNumber) {

  public static ListedArticleJson of(ArchivedArticle found) {
    return new ListedArticleJson(
        found.id(),
        found.article().heading().headline(),
        ArchiveDateJson.text(found.article().issue().date()),
        ArchiveDateJson.of(found.archiveDate()),
        found.article().issue().paper(),
        found.article().issue().pageNumber());
  }
}
