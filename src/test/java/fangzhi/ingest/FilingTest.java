package fangzhi.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchiveDate.Basis;
import fangzhi.model.Article;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import fangzhi.model.Mentions;
import fangzhi.model.SourceRef;
import fangzhi.parse.ParsedPage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilingTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 5, 16);

  @Test
  void aPageIsFiledUnderItsLatestEvent() {
    assertEquals(
        new ArchiveDate(LocalDate.of(2024, 5, 14), Basis.EVENT),
        filed(LocalDate.of(2024, 5, 12), LocalDate.of(2024, 5, 14)));
  }

  @Test
  void whatIsStillToComeTellsNoDate() {
    assertEquals(
        new ArchiveDate(LocalDate.of(2024, 5, 12), Basis.EVENT),
        filed(LocalDate.of(2024, 5, 12), LocalDate.of(2028, 10, 22)));
    assertNull(filed(LocalDate.of(2028, 10, 22)));
  }

  private static @Nullable ArchiveDate filed(LocalDate... events) {
    List<Article> articles = Arrays.stream(events).map(FilingTest::article).toList();
    ParsedPage page =
        new ParsedPage(
            "a.txt", Issue.UNKNOWN, articles, List.of(), List.of(), List.of(), List.of());
    SourceFile file = new SourceFile(Path.of("/pages/a.txt"), "a.txt");
    return new Filing(file, page, TODAY).date(articles.getFirst());
  }

  private static Article article(LocalDate event) {
    return new Article(
        Kind.ARTICLE,
        Heading.NONE,
        List.of(),
        Issue.UNKNOWN,
        event,
        Mentions.NONE,
        "灯会。",
        null,
        null,
        new SourceRef("a.txt", List.of(new LineRange(1, 1))));
  }
}
