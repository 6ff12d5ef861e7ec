package fangzhi.export;

import fangzhi.model.Article;
import fangzhi.model.Credit;
import fangzhi.model.Kind;
import java.util.List;

/** Those who answer for an article's content. */
final class Authors {
  private static final String PHOTOGRAPHER = "摄影";

  private Authors() {}

  /** The writers; the photographers of a picture or where nobody else is named. */
  static List<Credit> of(Article article) {
    List<Credit> writers =
        article.byline().stream().filter(c -> !c.role().equals(PHOTOGRAPHER)).toList();
    return writers.isEmpty() || article.kind() == Kind.PHOTO ? article.byline() : writers;
  }
}
