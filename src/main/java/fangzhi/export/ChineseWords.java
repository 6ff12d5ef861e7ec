package fangzhi.export;

import fangzhi.model.ArchiveDate;
import fangzhi.model.Article;
import fangzhi.model.Kind;
import fangzhi.model.SourceRef;
import fangzhi.search.Repetition;
import java.util.stream.Collectors;

/** What people read for the archive's terms. */
public final class ChineseWords {
  private ChineseWords() {}

  /** What sort of item an article is. */
  public static String kind(Kind kind) {
    return switch (kind) {
      case ARTICLE -> "报道";
      case BRIEF -> "简讯";
      case PHOTO -> "图片";
      case BOX -> "资料";
    };
  }

  /** What articles are to one another, of a pair the later to the earlier. */
  public static String repetition(Repetition repetition) {
    return switch (repetition.tier()) {
      case SAME -> "相同";
      case REPRINT -> repetition.isPair() ? "文字相近" : "改写转载";
      case CONTAINS -> "后一篇含有前一篇";
      case CONTAINED -> "后一篇摘自前一篇";
      case SAME_EVENT -> "同一事件";
    };
  }

  /** Where a date comes from. */
  public static String basis(ArchiveDate.Basis basis) {
    return switch (basis) {
      case PRINTED -> "版面刊印";
      case PATH -> "据文件名推定";
      case EVENT -> "据文中日期推定";
    };
  }

  /** 12–30、41; empty where the lines aren't known. */
  public static String lines(SourceRef source) {
    return source.lines().stream()
        .map(lines -> lines.toString().replace('-', '–'))
        .collect(Collectors.joining("、"));
  }

  /** A headline, or a word for the item where it has none, in brackets as nobody printed it. */
  static String title(Article article) {
    String headline = article.heading().headline();
    return headline == null ? "[无题" + kind(article.kind()) + "]" : OneLine.of(headline);
  }
}
