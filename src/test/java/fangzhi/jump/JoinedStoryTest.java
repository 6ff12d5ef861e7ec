package fangzhi.jump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Confidence;
import fangzhi.model.Continuation;
import fangzhi.model.Correction;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import fangzhi.model.Mentions;
import fangzhi.model.Occurrence;
import fangzhi.model.Person;
import fangzhi.model.SourceRef;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinedStoryTest {
  private static final ArchiveDate FILED =
      new ArchiveDate(LocalDate.of(2025, 9, 12), ArchiveDate.Basis.PATH);
  private static final SourceRef FIRST = new SourceRef("01.txt", List.of(new LineRange(1, 9)));
  private static final SourceRef SECOND = new SourceRef("03.txt", List.of(new LineRange(5, 7)));

  @Test
  void wholeStoryHasTheFirstPartsHeadAndTheTextOfAll() {
    Article first =
        new Article(
            Kind.ARTICLE,
            new Heading("河长制", "三年之变", "清潩河畔变了样", null),
            List.of(new Credit("乔思远", "记者")),
            new Issue("方志样报", null, "1"),
            null,
            new Mentions(
                List.of("许昌市/建安区"),
                List.of("许昌市/襄城县"),
                List.of(),
                List.of("书香社区"),
                List.of(new Person("郝桂兰", null)),
                List.of(),
                List.of(),
                List.of(
                    new Occurrence(Occurrence.Field.HEADLINE, 0, 3, Occurrence.Type.PLACE, null))),
            "河水清了。",
            null,
            "第三版",
            "https://example.org/1",
            FIRST,
            new Confidence(1, 0.9, 1, 0.8));
    Article second =
        new Article(
            Kind.BRIEF,
            Heading.of("变了样"),
            List.of(new Credit("乔思远", "记者"), new Credit("许宣", "作者")),
            new Issue("方志样报", null, "3"),
            LocalDate.of(2025, 9, 10),
            new Mentions(
                List.of("许昌市/襄城县"),
                List.of("许昌市/建安区"),
                List.of(),
                List.of("书香社区"),
                List.of(new Person("郝桂兰", "居民"), new Person("翟永安", "队长")),
                List.of(),
                List.of(new Correction("郾陵县", "鄢陵县")),
                List.of(
                    new Occurrence(Occurrence.Field.HEADLINE, 0, 1, Occurrence.Type.PLACE, null),
                    new Occurrence(Occurrence.Field.BODY, 0, 2, Occurrence.Type.PLACE, null))),
            "岸上也绿了。",
            "第一版",
            "第四版",
            null,
            SECOND,
            new Confidence(0.5, 1, 0.7, 0.9));
    Article whole =
        new Article(
            Kind.ARTICLE,
            first.heading(),
            List.of(new Credit("乔思远", "记者"), new Credit("许宣", "作者")),
            first.issue(),
            LocalDate.of(2025, 9, 10),
            new Mentions(
                List.of("许昌市/建安区", "许昌市/襄城县"),
                List.of(),
                List.of(),
                List.of("书香社区"),
                List.of(new Person("郝桂兰", "居民"), new Person("翟永安", "队长")),
                List.of(),
                List.of(new Correction("郾陵县", "鄢陵县")),
                List.of(
                    new Occurrence(Occurrence.Field.HEADLINE, 0, 3, Occurrence.Type.PLACE, null),
                    new Occurrence(Occurrence.Field.BODY, 6, 8, Occurrence.Type.PLACE, null))),
            "河水清了。\n岸上也绿了。",
            null,
            "第三版",
            "https://example.org/1",
            FIRST,
            new Confidence(0.5, 0.9, 0.7, 0.8));
    ArchivedArticle joined =
        JoinedStory.of(
            List.of(
                new ArchivedArticle("a", first, FILED), new ArchivedArticle("b", second, FILED)));
    Continuation rest = new Continuation("b", second.heading(), "3", "第一版", "第四版", SECOND);
    assertEquals(new ArchivedArticle("a", whole, FILED, List.of(rest)), joined);
    assertEquals("第四版", joined.missingPage());
  }

  @ParameterizedTest
  @CsvSource({
    "一共捞出,垃圾460吨。,一共捞出垃圾460吨。",
    "他说：“不走了。”,河边有人。,他说：“不走了。”/河边有人。",
    "前段。/一共,两段。/后段。,前段。/一共两段。/后段。",
    "'',后段。,后段。",
    "前段。,'',前段。"
  })
  void interruptedSentenceGoesOnInItsParagraph(String first, String second, String whole) {
    ArchivedArticle joined =
        JoinedStory.of(
            List.of(
                Parts.of("a|1|||第三版||" + first.replace('/', '\n')),
                Parts.of("b|3||第一版|||" + second.replace('/', '\n'))));
    assertEquals(whole.replace('/', '\n'), joined.article().body());
    assertNull(joined.missingPage());
  }
}
