package fangzhi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.model.Article;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import fangzhi.page.TextPage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageParserTest {
  private static final String FIRST_STORY =
      """
        本报讯（记者 陈立）“书架就
      在楼下，下班顺路就能借书。”3月
      5日，家住花园社区的居民周小
      青说。

        花园社区把闲置车棚改成了
      小书屋，藏书三千余册，由志愿者
      轮流值守，每天开放十个小时。

      花园社区：车棚变书屋 居民乐借阅
      """;

  private static final String SECOND_STORY =
      """
        今年春天，河西村的桃园里来
      了新帮手。三台电动喷雾机半天
      就能喷完一百亩，比往年省下两
      天的工夫。

        “机器按行走，喷得匀，也省
      药。”桃园管理员吴大勇说，村里
      还请来农技员教大家保养机器。

      桃园管理用上新机器
      本报记者 赵一鸣 通讯员 周明月
      """;

  private static ParsedPage parse(String text) {
    return new PageParser().parse(new TextPage("page.txt", List.of(text.split("\n", -1))));
  }

  @Test
  void headlinesAfterTheirStoriesAreTakenToThem() {
    List<Article> articles = parse(FIRST_STORY + "\n" + SECOND_STORY).articles();

    assertEquals(2, articles.size());
    Article first = articles.get(0);
    assertEquals(Heading.of("花园社区：车棚变书屋 居民乐借阅"), first.heading());
    assertEquals(List.of(new Credit("陈立", "记者")), first.byline());
    assertEquals(
        "本报讯（记者 陈立）“书架就在楼下，下班顺路就能借书。”3月5日，家住花园社区的居民周小青说。\n"
            + "花园社区把闲置车棚改成了小书屋，藏书三千余册，由志愿者轮流值守，每天开放十个小时。",
        first.body());
    assertEquals(Heading.of("桃园管理用上新机器"), articles.get(1).heading());
    assertEquals(
        List.of(new Credit("赵一鸣", "记者"), new Credit("周明月", "通讯员")), articles.get(1).byline());
  }

  @Test
  void sourceLinesAreThoseOfTheFile() {
    Article article = parse(FIRST_STORY).articles().getFirst();

    assertEquals(
        List.of(new LineRange(1, 4), new LineRange(6, 8), new LineRange(10, 10)),
        article.source().lines());
  }

  @Test
  void listItemsAreParagraphs() {
    Article notice =
        parse(
                """
                  停电公告
                  因线路检修，定于3月20日8时至18
                时对以下线路停电：
                  ①花园线：涉及花园社区和河西村
                全部用户；
                  ②桃园线：涉及桃园路沿线的商户
                和居民。
                """)
            .articles()
            .getFirst();

    assertEquals(Heading.of("停电公告"), notice.heading());
    assertEquals(
        List.of("因线路检修，定于3月20日8时至18时对以下线路停电：", "①花园线：涉及花园社区和河西村全部用户；", "②桃园线：涉及桃园路沿线的商户和居民。"),
        notice.paragraphs());
  }

  @Test
  void mastheadBelongsToNoStory() {
    ParsedPage page = parse("方志样报\n2024年3月6日 星期三\n责任编辑 陈立 校对 吴越\n3\n\n" + SECOND_STORY);

    assertEquals(LocalDate.of(2024, 3, 6), page.issue().date());
    assertEquals("方志样报", page.issue().paper());
    assertEquals("3", page.issue().pageNumber());
    assertEquals(1, page.articles().size());
    assertEquals(4, page.furniture().size());
  }

  @Test
  void letterSpacingIsTakenOut() {
    Article article =
        parse(
                """
                  今 年 春 天 ， 河 西 村 的 桃 园 里 来
                了 新 帮 手 。 三 台 电 动 喷 雾 机 半 天
                就 能 喷 完 1 0 0 亩 。

                桃 园 用 上 新 机 器
                本报记者 赵一鸣
                """)
            .articles()
            .getFirst();

    assertEquals("今年春天，河西村的桃园里来了新帮手。三台电动喷雾机半天就能喷完100亩。", article.body());
    assertEquals("桃园用上新机器", article.heading().headline());
  }

  @Test
  void captionIsAnItemOfItsOwn() {
    Article photo =
        parse(SECOND_STORY + "\n3月5日，居民在花园社区小书屋里看\n书。\n本报记者 陈立 摄\n").articles().getLast();

    assertEquals(Kind.PHOTO, photo.kind());
    assertEquals("3月5日，居民在花园社区小书屋里看书。", photo.body());
    assertEquals(List.of(new Credit("陈立", "摄影")), photo.byline());
  }

  @Test
  void kickerStandsAboveTheHeadline() {
    Heading heading =
        parse(SECOND_STORY.replace("桃园管理", "河西村\n\n桃园管理")).articles().getFirst().heading();

    assertEquals(new Heading(null, "河西村", "桃园管理用上新机器", null), heading);
  }

  @Test
  void signedBriefsEndWithTheirSignature() {
    List<Article> briefs =
        parse(
                """
                河西村桃园用上新机器
                  今年春天，河西村的桃园里来
                了新帮手，半天就能喷完一百亩
                桃树，省下两天的工夫。 （许宣）
                花园社区车棚变书屋
                  花园社区把闲置车棚改成了
                小书屋，藏书三千余册，由志愿者
                轮流值守，每天开放十个小时。
                （许 宣）
                """)
            .articles();

    assertEquals(List.of(Kind.BRIEF, Kind.BRIEF), briefs.stream().map(Article::kind).toList());
    assertEquals(
        List.of("河西村桃园用上新机器", "花园社区车棚变书屋"),
        briefs.stream().map(a -> a.heading().headline()).toList());
    assertEquals(List.of(new Credit("许宣", "作者")), briefs.get(1).byline());
  }

  @Test
  void markdownLevelsTellHeadlineFromDeck() {
    Article article =
        parse(
                """
                # 花园社区召开读书会筹备座谈会

                ## 陈立主持并讲话

                本报讯(记者周小青)3月5日,花园社区召开读书会筹备座谈会,社区工作人员、志愿者和居民代表二十余人参加。会上,大家就

                书屋的开放时间和值守安排提出了建议,决定每周六上午举办一次读书会。
                """)
            .articles()
            .getFirst();

    assertEquals(new Heading(null, null, "花园社区召开读书会筹备座谈会", "陈立主持并讲话"), article.heading());
    assertEquals(1, article.paragraphs().size());
  }

  @Test
  void jumpMarkNamesThePageOfTheBeginning() {
    Article article =
        parse("（上接第一版）" + FIRST_STORY.substring(FIRST_STORY.indexOf('“')).stripLeading())
            .articles()
            .getFirst();

    assertEquals("第一版", article.continuedFrom());
  }

  @Test
  void jumpMarkAtTheEndNamesThePageOfTheRest() {
    Article article = parse(FIRST_STORY.replace("开放十个小时。", "开放十个小时。（下转第三版）")).articles().getFirst();

    assertEquals("第三版", article.continuedTo());
  }

  @Test
  void pageWithoutAnyStoryIsOneBoxThatCanBeFound() {
    ParsedPage page = parse("方志样报\n新书架上\n旧车棚里\n满屋灯光\n");

    assertEquals(List.of(Kind.BOX), page.articles().stream().map(Article::kind).toList());
    assertEquals("新书架上\n旧车棚里\n满屋灯光", page.articles().getFirst().body());
    assertEquals(List.of("方志样报"), page.furniture());
  }

  @Test
  void anyTextIsRead() {
    assertEquals(0, parse("").articles().size());
    assertEquals(0, parse("\n \n\t\n").articles().size());
    parse("。\n，\n））\n# \n####\n（上接第一版）\n本报记者\n摄\n（）");
    parse("\uD800\n\uDC00x\n" + "字".repeat(5000));
  }

  @Test
  void aJumpMarkCutByTheLinesEndIsNoText() {
    Article article =
        parse(FIRST_STORY.replace("每天开放十个小时。", "每天开放十个小时。（下转\n第三版）")).articles().getFirst();

    assertEquals("第三版", article.continuedTo());
    assertTrue(article.body().endsWith("每天开放十个小时。"));
  }

  @Test
  void theParenthesisBelowAnOpeningIsNoSignature() {
    Article article =
        parse(FIRST_STORY.replace("本报讯（记者 陈立）", "本报讯\n（记者 陈立 通讯员 吴玉）\n")).articles().getFirst();

    assertEquals(Kind.ARTICLE, article.kind());
    assertTrue(article.body().startsWith("本报讯（记者 陈立 通讯员 吴玉）“书架就在楼下"));
  }

  @Test
  void aNameAloneUnderAnEssaysHeadlineIsItsAuthor() {
    Article essay =
        parse(
                """
                老屋门前的桃树
                吴小满
                　　老屋门前有一株桃树，是祖父
                年轻时栽下的，每到春天，花瓣落满
                一院子。祖父说，桃树认得回家的路。
                　　后来桃树老了，枝干空了一半，
                春天照旧开花，落满一院子。
                """)
            .articles()
            .getFirst();

    assertEquals(Heading.of("老屋门前的桃树"), essay.heading());
    assertEquals(List.of(new Credit("吴小满", "作者")), essay.byline());
  }
}
