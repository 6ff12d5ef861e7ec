package fangzhi.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.model.AmbiguousPlace;
import fangzhi.model.Article;
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
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every person and event here is invented. */
@SuppressWarnings("NullAway.Init")
class PlaceTaggerTest {
  private static PlaceTagger tagger;

  @BeforeAll
  static void load() throws IOException {
    tagger = ShippedPlaces.TAGGER;
  }

  private static Article story(
      Kind kind, @Nullable String headline, String body, Credit... byline) {
    return new Article(
        kind,
        Heading.of(headline),
        List.of(byline),
        Issue.UNKNOWN,
        null,
        Mentions.NONE,
        body,
        null,
        null,
        new SourceRef("page.txt", List.of(new LineRange(1, 1))));
  }

  private static Article tag(String body) {
    return tag(Issue.UNKNOWN, null, body);
  }

  private static Article tag(Issue issue, @Nullable LocalDate pathDate, String body) {
    return tagger.tag(List.of(story(Kind.ARTICLE, null, body)), issue, pathDate, List.of()).get(0);
  }

  private static List<String> places(String body) {
    return tag(body).mentions().places();
  }

  @ParameterizedTest
  @CsvSource({
    "魏都区文峰街道办事处河西社区居委会举办灯谜会。,许昌市/魏都区/文峰街道/河西社区",
    "许昌市魏都区文峰办事处举办灯谜会。,许昌市/魏都区/文峰街道",
    "襄城县城关镇举办灯谜会。,许昌市/襄城县/城关镇",
    "禹州市神垕举办灯谜会。,许昌市/禹州市/神垕镇",
    "许昌市东城区孙湾社区举办灯谜会。,许昌市/东城区/孙湾社区",
    "许昌经开区龙湖街道花园社区举办灯谜会。,许昌市/许昌经济技术开发区/龙湖街道/花园社区",
    "禹州市钧台街道花园社区举办灯谜会。,许昌市/禹州市/钧台街道/花园社区",
    "禹州市举办灯谜会，花园社区的队伍夺魁，花园社区居民很高兴。,许昌市/禹州市/钧台街道/花园社区",
    "郾陵县安陵镇轩岗社区举办灯谜会。,许昌市/鄢陵县/安陵镇/轩岗社区",
    "我市举办灯谜会，许昌群众踊跃参加。,许昌市",
    "11月3日，灯谜展在成都举办。,四川省/成都市",
  })
  void placeIsFiledUnderItsFullPath(String body, String path) {
    assertEquals(List.of(path), places(body));
  }

  @ParameterizedTest
  @CsvSource({
    "郾陵县安陵镇举办灯谜会。后来郾陵县又办了一次。,郾陵县,鄢陵县",
    "许昌市郾陵县举办灯谜会。,郾陵县,鄢陵县",
    "长葛市建设路街道溷水社区举办灯谜会。,溷水社区,潩水社区",
    "襄城县颖阳镇举办灯谜会。,颖阳镇,颍阳镇",
  })
  void misprintIsCorrectedWhereTheRegisterProvesIt(String body, String printed, String right) {
    assertEquals(List.of(new Correction(printed, right)), tag(body).mentions().corrections());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "许昌市鄢陵县安陵镇举办灯谜会。",
        "郾陵县举办灯谜会，许昌市的选手夺魁。",
        "漯河市郾城区举办灯谜会。",
        "禹州市郭店镇张洞村举办灯谜会。",
        "山东省颖阳镇举办灯谜会。",
        "许昌市的城市管理和其他城市不同。"
      })
  void nameIsLeftAsPrintedWhereNothingProvesAMisprint(String body) {
    assertEquals(List.of(), tag(body).mentions().corrections());
  }

  @Test
  void communityNoRegisterHasIsFoundByItsForm() {
    Mentions found = tag("4月2日，评委先后前往建安区文化馆、魏都区图书馆、明灯双拥社区、魏都区少年宫看灯谜。").mentions();
    assertEquals(List.of("明灯双拥社区"), found.communities());
    assertEquals(true, found.places().contains("许昌市/魏都区/明灯双拥社区"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "魏都区各社区都挂了灯，该社区也不例外，本社区居民和所在社区的商户都来了。",
        "魏都区文峰街道一处小区挂了灯，感谢社区，感谢邻里，虽然社区不大。",
        "魏都区农村社区、老旧社区和89个社区都挂了灯。"
      })
  void ordinaryWordsBeforeCommunityAreNoName(String body) {
    assertEquals(List.of(), tag(body).mentions().communities());
  }

  @ParameterizedTest
  @CsvSource({"家住河西社区的王大有爱猜灯谜", "以河西社区为例", "走进河西社区"})
  void wordsBeforeACommunityStayOutside(String words) {
    Mentions found = tag("魏都区文峰街道很热闹。" + words + "，人人会猜灯谜。").mentions();
    assertEquals(List.of("河西社区"), found.communities());
    assertEquals(List.of("许昌市/魏都区/文峰街道/河西社区"), found.places());
  }

  @Test
  void storyThatVisitsSeveralIsFiledUnderWhatHoldsThemFirst() {
    assertEquals(
        List.of("许昌市/魏都区", "许昌市/魏都区/文峰街道/河西社区", "许昌市/魏都区/丁庄街道/天宝社区"),
        places("魏都区灯谜月开始了。文峰街道河西社区挂灯三百盏。丁庄街道天宝社区请来老艺人。"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "说", "介绍", "介绍说，", "表示。", "社区", "村", "日", "月", "·", "，", "他说", "书记"})
  void anyTextIsTagged(String body) {
    assertEquals(List.of(), tag(body).mentions().names());
    assertEquals(List.of(), tag(body + "\n" + body).mentions().names());
  }

  @Test
  void homeTownIsOnlyMentioned() {
    Mentions found = tag("来自禹州市神垕镇的灯匠李小灯在襄城县摆摊，襄城县城管为他找地方。").mentions();
    assertEquals(List.of("许昌市/襄城县"), found.places());
    assertEquals(List.of("许昌市/禹州市/神垕镇"), found.placesInPassing());
  }

  @Test
  void unitsThatOnlySpeakAtAMeetingAreInPassing() {
    Mentions found = tag("5月8日，我市召开灯谜工作座谈会。\n会上，长葛市文化馆、禹州市图书馆、襄城县少年宫等单位分别介绍了各自的经验做法。").mentions();
    assertEquals(List.of("许昌市"), found.places());
    assertEquals(List.of("许昌市/长葛市", "许昌市/禹州市", "许昌市/襄城县"), found.placesInPassing());
  }

  @Test
  void roadNamedAfterAPlaceIsNoPlace() {
    assertEquals(List.of("许昌市/魏都区"), places("魏都区在许昌路、襄城路和大同街挂灯。"));
  }

  @Test
  void captionInheritsTheStreetOfTheStoryBesideIt() {
    Article caption = story(Kind.PHOTO, null, "花园社区居民在猜灯谜。");
    Article article = story(Kind.ARTICLE, "灯谜会", "禹州市钧台街道花园社区举办灯谜会。");
    Article tagged = tagger.tag(List.of(caption, article), Issue.UNKNOWN, null, List.of()).get(0);
    assertEquals(List.of("许昌市/禹州市/钧台街道/花园社区"), tagged.mentions().places());
  }

  @ParameterizedTest
  @CsvSource({
    "5月8日，市委常委、组织部部长丁小灯来了。, 丁小灯, 市委常委、组织部部长",
    "许昌市东城区综合执法局局长张灯花表示。, 张灯花, 许昌市东城区综合执法局局长",
    "魏都区文峰街道河西社区居民黄小月说。, 黄小月, 魏都区文峰街道河西社区居民",
    "人们对李月明老师很满意。, 李月明, 老师",
    "“灯真亮。”王秋生说。, 王秋生,"
  })
  void peopleHaveTheTitleTheyArePrintedWith(String body, String name, @Nullable String title) {
    assertEquals(List.of(new Person(name, title)), tag(body).mentions().people());
  }

  @ParameterizedTest
  @CsvSource({
    "某国总统马列多夫日前来看灯。, 马列多夫",
    "某国发言人扎哈娃5日说灯真亮。, 扎哈娃",
    "灯匠买买提·艾力江来了。, 买买提·艾力江",
    "首相科内柳斯通电话。, 科内柳斯",
    "丁小灯、王月明、何大红等参加会见。, 丁小灯|王月明|何大红",
    "灯会结束。丁小灯出席。, 丁小灯",
    "航天员丁小灯、王月明组成小组。, 丁小灯|王月明",
    "科学家何大红时常来。, 何大红",
    "约翰斯·马普金斯大学的灯。, ",
    "主席多次提到灯会。, ",
    "国务院总理来了。, "
  })
  void peopleAreFoundByTheFormOfTheirNames(String body, @Nullable String names) {
    List<String> wanted = names == null ? List.of() : List.of(names.split("\\|"));
    assertEquals(wanted, tag(body).mentions().names());
  }

  @Test
  void nameThatNothingDecidesKeepsItsCandidates() {
    Mentions found = tag("5月8日，许昌市花园社区挂了灯。").mentions();
    assertEquals(
        List.of(
            new AmbiguousPlace("花园社区", List.of("许昌市/许昌经济技术开发区/龙湖街道/花园社区", "许昌市/禹州市/钧台街道/花园社区"))),
        found.ambiguous());
  }

  @Test
  void whatIsFoundHasItsPlaceInTheText() {
    Article tagged =
        tagger
            .tag(
                List.of(story(Kind.ARTICLE, "魏都区挂灯", "河西社区居民黄小月说，灯真亮。")),
                Issue.UNKNOWN,
                null,
                List.of())
            .get(0);
    assertEquals(
        List.of(
            "headline 0 3 place 许昌市/魏都区",
            "body 0 4 place 许昌市/魏都区/文峰街道/河西社区",
            "body 6 9 person 黄小月"),
        tagged.mentions().occurrences().stream().map(Occurrence::toString).toList());
  }

  @Test
  void bareNamesMeanNothingOnAPageFromElsewhere() {
    Mentions found = tag("银川市的花园社区、文峰街道和东城区都挂了灯。").mentions();
    assertEquals(false, found.places().stream().anyMatch(p -> p.startsWith("许昌市")));
  }

  @Test
  void peopleFollowTitlesAndPrecedeSpeech() {
    Article tagged =
        tagger
            .tag(
                List.of(
                    story(
                        Kind.ARTICLE,
                        null,
                        "本报讯（记者 王某某）魏都区区长何大灯出席灯会。社区党委书记柴小月介绍，居民张灯花、李月明常来。“好看！”贺满灯说。",
                        new Credit("王某某", "记者"))),
                Issue.UNKNOWN,
                null,
                List.of())
            .get(0);
    assertEquals(List.of("何大灯", "柴小月", "张灯花", "李月明", "贺满灯"), tagged.mentions().names());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"书记带头讲党课，主任高度重视，居民高兴地说好。", "全体党员干部积极参与，群众满意，居民们常态化巡逻。", "社区党支部书记和网格员走访，负责人表示要努力。"})
  void wordsAfterATitleAreNoPeople(String body) {
    assertEquals(List.of(), tag(body).mentions().names());
  }

  @ParameterizedTest
  @CsvSource({
    "3月12日上午，灯会开幕。,2023-03-12",
    "12月30日，灯会开幕。,2022-12-30",
    "自2022年5月1日以来筹备，3月9日，灯会开幕。,2023-03-09",
    "灯会将于5月1日开幕。,",
    "近日，灯会开幕。,",
    "截至3月10日，已挂灯百盏。3月11日，灯会开幕。,2023-03-11",
    "14日下午，灯会开幕。,2023-03-14",
    "三月十二日，灯会开幕。,2023-03-12",
    "12月中旬，灯会开幕。,",
  })
  void eventDateTakesTheYearFromTheIssue(String body, @Nullable LocalDate date) {
    Issue issue = new Issue("许昌日报", LocalDate.of(2023, 3, 16), "3");
    assertEquals(date, tag(issue, null, body).eventDate());
  }

  @ParameterizedTest
  @CsvSource({
    "2023-11-24,11月20日，灯会开幕。,2023-11-20",
    ",11月20日，灯会开幕。2023年下半年以来筹备。,2023-11-20",
    ",11月20日，灯会开幕。,",
    ",8月3日，灯会落实“六稳”“六保”，助力决战决胜脱贫攻坚，做好疫情防控。,2020-08-03",
  })
  void eventDateTakesTheYearFromPathOrText(
      @Nullable LocalDate pathDate, String body, @Nullable LocalDate date) {
    assertEquals(date, tag(Issue.UNKNOWN, pathDate, body).eventDate());
  }

  @ParameterizedTest
  @CsvSource({
    "果农李秋月说灯好看。,李秋月",
    "修表匠王福海是点灯人。,王福海",
    "花农井秋菊介绍，灯下种花。,井秋菊",
    "科技副镇长姜高推动做灯。,姜高",
  })
  void nameEndsWhereItsVerbBegins(String body, String name) {
    assertEquals(List.of(name), tag(body).mentions().names());
  }

  @Test
  void cityLeadsAStoryThatNamesOnePlaceLate() {
    Issue issue = new Issue("许昌日报", LocalDate.of(2024, 3, 13), "2");
    String body = "3月12日，市公交公司发布消息，我市增加灯会专线。\n专线在魏都区颍昌街道七里店社区门口设站。";
    assertEquals(List.of("许昌市", "许昌市/魏都区/颍昌街道/七里店社区"), tag(issue, null, body).mentions().places());
  }

  @Test
  void misprintedTownIsTheOneItsVillageLiesIn() {
    Mentions found = tag("禹州市郭店镇的灯匠与张洞村的学校结了对子。").mentions();
    assertEquals(List.of("许昌市/禹州市/郭连镇/张涧村"), found.places());
    assertEquals(List.of("张洞村"), found.communities());
  }

  @Test
  void communityElsewhereLiesInTheCountyPrintedBeforeIt() {
    Mentions found = tag("5月2日，灯会在浙江省安吉县天荒坪镇余村举办。").mentions();
    assertEquals(List.of("浙江省/安吉县/天荒坪镇/余村"), found.places());
    assertEquals(List.of("余村"), found.communities());
  }

  @Test
  void monthThatCannotBeAmongTheOthersGivesNoDate() {
    List<Article> page =
        List.of("2020年8月12日，灯会开幕。", "8月13日，猜灯谜。", "10月13日，护栏上挂灯。", "8月12日，做灯笼。").stream()
            .map(body -> story(Kind.BRIEF, null, body))
            .toList();
    List<Article> tagged = tagger.tag(page, Issue.UNKNOWN, null, List.of());
    assertEquals(null, tagged.get(2).eventDate());
    assertEquals(LocalDate.of(2020, 8, 13), tagged.get(1).eventDate());
  }

  @ParameterizedTest
  @CsvSource({
    "'灯会在许昌召开，3月9日开幕。',2023-03-09",
    "'灯会在许昌召开，3月40日开幕。',",
  })
  void eventDateTellsWhereItIsPrinted(String body, @Nullable String target) {
    Article tagged = tag(new Issue("许昌日报", LocalDate.of(2023, 3, 16), "3"), null, body);
    int start = body.indexOf("3月");
    Occurrence printed =
        new Occurrence(
            Occurrence.Field.BODY, start, body.indexOf("开幕"), Occurrence.Type.DATE, target);
    assertEquals(
        List.of(printed),
        tagged.mentions().occurrences().stream()
            .filter(o -> o.type() == Occurrence.Type.DATE)
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "魏都区文峰街道河西社区举办灯谜会。,1.0",
    "禹州市举办灯谜会，花园社区的队伍夺魁。,0.85",
    "许昌市举办灯谜会，花园社区的队伍夺魁。,0.5",
    "灯谜会开始了。,0.95",
  })
  void placesAreAsSureAsTheirEvidence(String body, double sure) {
    assertEquals(sure, tag(body).confidence().places());
  }
}
