package fangzhi.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.model.ArchiveDate.Basis;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import fangzhi.model.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Heading HEADING = Heading.of("老街挂起灯笼");

  private static String of(ArchivedArticle article) {
    return Citation.of(article, TODAY);
  }

  private static String by(List<Credit> byline) {
    return of(Printed.article(Kind.ARTICLE, HEADING, byline, "方志样报", "3", Basis.PRINTED, null));
  }

  @Test
  void newspaperArticleNamesAuthorsTitlePaperDateAndPage() {
    assertEquals("林小满,周一舟.老街挂起灯笼[N].方志样报,2023-11-24(3).", by(Printed.credits("记者", "林小满 周一舟")));
  }

  @Test
  void ofMoreThanThreeAuthorsThreeAreNamed() {
    assertEquals("甲一,乙二,丙三.老街挂起灯笼[N].方志样报,2023-11-24(3).", by(Printed.credits("记者", "甲一 乙二 丙三")));
    assertEquals(
        "甲一,乙二,丙三,等.老街挂起灯笼[N].方志样报,2023-11-24(3).", by(Printed.credits("记者", "甲一 乙二 丙三 丁四")));
  }

  @Test
  void withoutAuthorTheTitleComesFirst() {
    assertEquals("老街挂起灯笼[N].方志样报,2023-11-24(3).", by(List.of()));
  }

  @Test
  void photographerIsTheAuthorOnlyOfPicturesAndWhereNobodyWrote() {
    List<Credit> both = new ArrayList<>(Printed.credits("记者", "林小满"));
    both.addAll(Printed.credits("摄影", "程野 林小满"));
    assertEquals("林小满.老街挂起灯笼[N].方志样报,2023-11-24(3).", by(both));
    assertEquals("程野.老街挂起灯笼[N].方志样报,2023-11-24(3).", by(Printed.credits("摄影", "程野")));
    assertEquals(
        "林小满,程野.老街挂起灯笼[N].方志样报,2023-11-24(3).",
        of(Printed.article(Kind.PHOTO, HEADING, both, "方志样报", "3", Basis.PRINTED, null)));
  }

  @Test
  void inferredDateStandsInBrackets() {
    for (Basis basis : List.of(Basis.PATH, Basis.EVENT)) {
      assertEquals(
          "老街挂起灯笼[N].方志样报,[2023-11-24](3).",
          of(Printed.article(Kind.ARTICLE, HEADING, List.of(), "方志样报", "3", basis, null)));
    }
  }

  @Test
  void whatNothingTellsIsSaidOrLeftOut() {
    assertEquals(
        "[无题图片][N].[报纸名不详],[日期不详].",
        of(Printed.article(Kind.PHOTO, Heading.NONE, List.of(), null, null, null, null)));
  }

  @Test
  void storyOnTwoPagesNamesBoth() {
    assertEquals(
        "老街挂起灯笼[N].方志样报,2023-11-24(1,3).",
        of(
            Printed.article(
                Kind.ARTICLE,
                HEADING,
                List.of(),
                "方志样报",
                "1",
                Basis.PRINTED,
                null,
                Printed.part("3"))));
  }

  @Test
  void onlineArticleNamesTheDayOfCitingAndTheAddress() {
    assertEquals(
        "老街挂起灯笼[N/OL].方志样报,2023-11-24(3)[2026-11-21].https://example.org/a?b=1.",
        of(
            Printed.article(
                Kind.ARTICLE,
                HEADING,
                List.of(),
                "方志样报",
                "3",
                Basis.PRINTED,
                "https://example.org/a?b=1")));
    assertEquals(
        "老街挂起灯笼[N].方志样报,2023-11-24(3).",
        of(
            Printed.article(
                Kind.ARTICLE, HEADING, List.of(), "方志样报", "3", Basis.PRINTED, "javascript:x")));
  }

  @Test
  void citationIsOneLine() {
    assertEquals(
        "一 二 三[N].方志样报,2023-11-24(3).",
        of(Printed.headed(Heading.of("一\r\n二\u2028 \u0000\u0085三\u000B"))));
  }
}
