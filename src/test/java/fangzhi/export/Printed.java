package fangzhi.export;

import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchiveDate.Basis;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Continuation;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import fangzhi.model.Mentions;
import fangzhi.model.SourceRef;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invented articles, as they were printed. */
final class Printed {
  static final LocalDate DAY = LocalDate.of(2023, 11, 24);

  private Printed() {}

  static ArchivedArticle article(
      Kind kind,
      Heading heading,
      List<Credit> byline,
      @Nullable String paper,
      @Nullable String page,
      @Nullable Basis basis,
      @Nullable String url,
      Continuation... parts) {
    Article article =
        new Article(
            kind,
            heading,
            byline,
            new Issue(paper, basis == Basis.PRINTED ? DAY : null, page),
            null,
            Mentions.NONE,
            "第一段。\n第二段。",
            null,
            url,
            new SourceRef("a.txt", List.of(new LineRange(3, 9), new LineRange(12, 12))));
    ArchiveDate date = basis == null ? null : new ArchiveDate(DAY, basis);
    return new ArchivedArticle("a1", article, date, List.of(parts));
  }

  static ArchivedArticle headed(Heading heading) {
    return article(Kind.ARTICLE, heading, List.of(), "方志样报", "3", Basis.PRINTED, null);
  }

  /** Credits of one role, names separated by spaces. */
  static List<Credit> credits(String role, String names) {
    return Arrays.stream(names.split(" ")).map(name -> new Credit(name, role)).toList();
  }

  static Continuation part(String page) {
    SourceRef source = new SourceRef("b.txt", List.of(new LineRange(1, 2)));
    return new Continuation("b1", Heading.NONE, page, "第一版", null, source);
  }
}
