package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.duplicate.Tier;
import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import fangzhi.model.Mentions;
import fangzhi.model.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tier of other words, same happening, at the desk. */
class SameEventsTest {
  private static final LocalDate DAY = LocalDate.of(2023, 3, 9);
  private static final String FORMULA = "会议强调，要提高政治站位，推动高质量发展，以钉钉子精神抓好落实。";
  private static final String FIRE = "柳林镇纸箱厂昨夜起火。消防员魏小满从浓烟中背出三名工人，火在凌晨扑灭。" + FORMULA;

  private final Path folder;

  SameEventsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static ArchivedArticle story(String id, String headline, String body, LocalDate day) {
    return Stories.of(id, Heading.of(headline), body, day, List.of());
  }

  private List<DraftMatch> check(Draft draft, ArchivedArticle... articles) throws IOException {
    List<ArchivedArticle> all = new ArrayList<>(List.of(articles));
    for (int i = 0; i < 60; i++) {
      String body = "第" + i + "次办公会在市政府召开，听取春耕生产情况汇报。" + FORMULA;
      all.add(story("other" + i, "办公会", body, DAY.plusDays(i)));
    }
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", all);
    }
    try (ArchiveSearcher searcher = ArchiveSearcher.open(folder)) {
      return new DuplicateDesk(searcher).check(draft);
    }
  }

  private static Draft draft(String text) {
    Mentions who = Stories.naming(story("d", "", text, DAY), "魏小满").article().mentions();
    return new Draft(text, who, DAY);
  }

  private static ArchivedArticle retold(String id) {
    String body = "三名工人脱险了。消防员魏小满告诉记者，柳林镇纸箱厂的火从库房烧起，损失还在清点。";
    ArchivedArticle named = Stories.naming(story(id, "纸箱厂火情：魏小满救人", body, DAY.plusDays(1)), "魏小满");
    return new ArchivedArticle(
        named.id(), named.article(), story(id, "", body, DAY.plusDays(1)).archiveDate());
  }

  @Test
  void anotherReportOfTheHappeningIsFoundAfterTheSameText() throws IOException {
    List<DraftMatch> matches =
        check(draft(FIRE), retold("retold"), story("same", "纸箱厂起火", FIRE, DAY));
    assertEquals(
        List.of("same", "retold"), matches.stream().map(match -> match.article().id()).toList());
    assertEquals(
        List.of(Tier.SAME, Tier.SAME_EVENT),
        matches.stream().map(match -> match.comparison().tier()).toList());
  }

  @Test
  void storiesThatShareAFormulaAreNotFoundAsTheHappening() throws IOException {
    List<DraftMatch> matches = check(draft(FIRE), retold("retold"));
    assertEquals(
        List.of("retold"),
        matches.stream()
            .filter(match -> match.comparison().tier() == Tier.SAME_EVENT)
            .map(match -> match.article().id())
            .toList());
  }

  @Test
  void anEmptyDraftAndAnEmptyArchiveFindNothing() throws IOException {
    assertEquals(List.of(), check(Draft.of("")));
    assertEquals(List.of(), check(Draft.of("。，")));
  }

  @Test
  void aNameThatStandsNowhereIsNoHindrance() throws IOException {
    Mentions nobody =
        new Mentions(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Person("欧阳不存在", null), new Person("A", null)),
            List.of(),
            List.of(),
            List.of());
    assertTrue(check(new Draft("今天天气很好", nobody, null), retold("retold")).isEmpty());
  }
}
