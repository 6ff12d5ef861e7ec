package fangzhi.server.json;

import fangzhi.export.ListedArticleJson;
import fangzhi.search.SimilarStories;
import java.util.List;

/**
 * The articles that stand behind a hit, similar to it.
 *
 * @param total all of them
 * @param articles the first by date
 */
public record SimilarJson(int total, List<ListedArticleJson> articles) {
  static SimilarJson of(SimilarStories similar) {
    return new SimilarJson(
        similar.total(), similar.oldest().stream().map(ListedArticleJson::of).toList());
  }
}
