package fangzhi.export;

import fangzhi.model.ArchiveDate;
import fangzhi.model.Article;
import fangzhi.model.Kind;
import fangzhi.model.SourceRef;
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
