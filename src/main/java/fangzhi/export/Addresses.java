package fangzhi.export;

import fangzhi.model.ArchivedArticle;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of articles.
 *
 * @param site where the archive answers, such as http://127.0.0.1:8080; null where it answers
 *     nowhere
 */
public record Addresses(@Nullable String site) {

  /** The address of an article's page in the archive. */
  public @Nullable String permalink(ArchivedArticle article) {
    return site == null ? null : site + "/article/" + article.id();
  }

  /** The address an article was published at, only where it is one of the web. */
  public static @Nullable String published(ArchivedArticle article) {
    String url = article.article().url();
    boolean web = url != null && (url.startsWith("https://") || url.startsWith("http://"));
    return web ? url : null;
  }
}
