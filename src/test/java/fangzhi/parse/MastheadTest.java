package fangzhi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.model.Issue;
import fangzhi.page.TextPage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MastheadTest {
  private static final LocalDate DAY = LocalDate.of(2023, 3, 16);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023年3月16日",
        "2023年 3月 16日 星期四",
        "二〇二三年三月十六日 星期四",
        "2023.3.16星期四",
        "2023-3-16 星期四",
        "2023/3/16 第12版 星期四",
        "2023年3月16日星期四癸卯年二月廿五",
        "海滨日报2023年3月16日星期四农历癸卯年二月廿五总第778期今日8版",
        "05要闻 2023.3.16星期四责任编辑：徐小静版式：谢刚校对：欧阳海 海滨日报"
      })
  void everyFormOfTheDateIsRead(String line) {
    assertTrue(Masthead.isFurniture(line));
    assertEquals(DAY, Masthead.issue(List.of(line)).date());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "星期四",
        "第778期",
        "责任编辑徐小静美术编辑谢刚校对欧阳海投稿邮箱：haibin@example.com",
        "中共海滨市委主管主办海滨日报社出版国内统一连续出版物号CN41-0000",
        "邮发代号35-0总第778期今日8版",
        "今日天气 多云转晴 8℃～18℃",
        "书屋开到了楼下 ▶2版",
        "桃园用上新机器（详见3版）",
        "今日导读"
      })
  void aLineOfThePageIsFurniture(String line) {
    assertTrue(Masthead.isFurniture(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023年3月16日，书屋开门",
        "截至2023.3.16",
        "2023.3.16",
        "活动时间 2023年3月16日",
        "编辑出版了二十种新书",
        "书屋开到了楼下",
        "SHUWU"
      })
  void aLineOfAStoryIsNoFurniture(String line) {
    assertFalse(Masthead.isFurniture(line));
  }

  @ParameterizedTest
  @CsvSource({
    "05要闻 2023.3.16星期四 海滨日报, 海滨日报, 05",
    "中共海滨市委主管主办海滨日报社出版国内统一刊号CN41-0000第三版, 海滨日报, 三",
    "今日海滨 JINRIHAIBIN 2023年3月16日星期四 A03版, 今日海滨, A03",
    "2023年3月16日 星期四 今日8版,,"
  })
  void paperAndPageNumberAreReadFromOneLine(
      String line, @Nullable String paper, @Nullable String pageNumber) {
    Issue issue = Masthead.issue(List.of(line));
    assertEquals(paper, issue.paper());
    assertEquals(pageNumber, issue.pageNumber());
  }

  @ParameterizedTest
  @CsvSource({
    "2023年3月16日 星期四 第A2版, A2",
    "2023年3月16日 星期四 A02版, A02",
    "2023年3月16日 星期四 第A02版, A02",
    "2023年3月16日 星期四 Ａ２版, Ａ２",
    "2023年3月16日 星期四 第Ａ２版, Ａ２",
    "2023年3月16日 星期四 A2, A2",
    "2023年3月16日 B03, B03",
    "2023年3月16日A02版, A02",
    "第A2版 2023年3月16日 星期四, A2",
    "Ａ２版 2023年3月16日 星期四, Ａ２",
    "B03 2023年3月16日 星期四, B03",
    "A2 2023.3.16 星期四, A2"
  })
  void aPageOfASectionStandsOnEitherSideOfTheDate(String line, String pageNumber) {
    assertTrue(Masthead.isFurniture(line));
    assertEquals(new Issue(null, DAY, pageNumber), Masthead.issue(List.of(line)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023年3月16日 星期四 第A2版",
        "A02版 2023年3月16日 星期四",
        "2023年3月16日 星期四 Ａ２版",
        "B03 2023年3月16日"
      })
  void aPageOfASectionStaysOutOfTheHeadline(String line) {
    List<String> page = List.of("海滨晚报", line, "", "书屋开到了楼下", "", "本报讯 社区把车棚改成了书屋。");

    ParsedPage parsed = new PageParser().parse(new TextPage("page.txt", page));

    assertEquals(List.of("海滨晚报", line), parsed.furniture());
    assertEquals("书屋开到了楼下", parsed.articles().getFirst().heading().headline());
  }

  @Test
  void theDateWithItsWeekdayGoesBeforeThatOfANotice() {
    assertEquals(DAY, Masthead.issue(List.of("2023年3月10日", "2023年3月16日 星期四")).date());
  }

  @Test
  void aMastheadBrokenOverLinesIsTakenWhole() {
    String page =
        """
        海滨
        日报
        HAIBIN
        RIBAO
        2023年3月16日星期四癸
        卯年二月廿五
        书屋开到了楼下
        本报记者 陈立
        　　海滨花园社区把闲置的车棚
        改成了小书屋，书屋藏书三千册，
        楼下的孩子们放学就能借书。
        """;

    ParsedPage parsed = new PageParser().parse(new TextPage("page.txt", page.lines().toList()));

    assertEquals(new Issue("海滨日报", DAY, null), parsed.issue());
    assertEquals(
        List.of("海滨", "日报", "HAIBIN", "RIBAO", "2023年3月16日星期四癸", "卯年二月廿五"), parsed.furniture());
    assertEquals("书屋开到了楼下", parsed.articles().getFirst().heading().headline());
  }
}
