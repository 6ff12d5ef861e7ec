package fangzhi.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.model.Article;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.Mentions;
import fangzhi.model.Occurrence;
import fangzhi.model.SourceRef;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every event here is invented, and so is every company. */
@SuppressWarnings("NullAway.Init")
class OrganisationFinderTest {
  private static PlaceTagger tagger;

  @BeforeAll
  static void load() throws IOException {
    tagger = ShippedPlaces.TAGGER;
  }

  private static Mentions mentions(@Nullable String paper, String body) {
    Article story =
        new Article(
            Kind.ARTICLE,
            Heading.of(null),
            List.of(),
            Issue.UNKNOWN,
            null,
            Mentions.NONE,
            body,
            null,
            null,
            new SourceRef("page.txt", List.of()));
    Issue issue = new Issue(paper, null, null);
    return tagger.tag(List.of(story), issue, null, List.of()).getFirst().mentions();
  }

  @ParameterizedTest
  @CsvSource({
    "灯会在许昌市图书馆举办。, 许昌市图书馆",
    "魏都区文峰街道河西社区灯笼合作社开张。, 魏都区文峰街道河西社区灯笼合作社",
    "记者从国家灯谜研究院获悉。, 国家灯谜研究院",
    "许昌市人力资源和社会保障局与魏都区总工会挂灯。, 许昌市人力资源和社会保障局|魏都区总工会",
    "许昌市公安局交警支队民警来了。, 许昌市公安局交警支队",
    "魏都区委组织部副部长来了。, 魏都区委组织部",
    "他握着襄城县城管局监察大队大队长的手。, 襄城县城管局监察大队",
    "禹州市明灯灯笼有限公司做灯。, 禹州市明灯灯笼有限公司",
    "许昌学院学子猜灯谜。, 许昌学院",
    "文峰办事处挂灯，文峰街道办事处也挂。, 文峰办事处|文峰街道办事处",
    "中国灯谜学会来信。, 中国灯谜学会",
    "市委、市政府要求挂灯。, 市委|市政府",
    "会后，市委市政府挂灯。, 市委|市政府"
  })
  void organisationIsFoundByTheFormOfItsName(String body, String names) {
    assertEquals(List.of(names.split("\\|")), mentions(null, body).organisations());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "该公司、本公司和一家公司挂灯，各局和有关部门也挂。",
        "许昌市一家公司做灯，许昌市多家医院和各中学挂灯。",
        "许昌市大学生和中小学生猜灯谜。",
        "河西社区、文峰街道和魏都区挂灯。",
        "据新华社报道，本报讯，许昌日报社记者来了。",
        "许昌市服务全国发展大局，完善灯会布局。",
        "许昌市召开大会要求学会做灯。",
        "社区妇联、全市中学和城市银行挂灯。",
        "与市场监管局无关的市民学会做灯。",
        "市",
        "许昌市委员和许昌市委托的人挂灯。"
      })
  void ordinaryWordsAreNoOrganisation(String body) {
    assertEquals(List.of(), mentions(null, body).organisations());
  }

  @ParameterizedTest
  @CsvSource({
    "许昌日报, 记者从市教育局获悉。, 许昌市教育局",
    "许昌日报, 禹州市挂灯，市教育局赞成。, 市教育局",
    "今日魏都, 区教育局和市教育局挂灯。, 魏都区教育局|市教育局",
    ", 记者从市教育局获悉。, 市教育局"
  })
  void levelAloneIsThePapersOwnUnitWhereNoOtherIsNamed(
      @Nullable String paper, String body, String names) {
    assertEquals(List.of(names.split("\\|")), mentions(paper, body).organisations());
  }

  @Test
  void eachMentionHasItsPlaceInTheText() {
    assertEquals(
        List.of("body 1 7 organisation 许昌市图书馆", "body 11 14 organisation 许昌市妇联"),
        mentions("许昌日报", "在许昌市图书馆，记者从市妇联获悉。").occurrences().stream()
            .filter(occurrence -> occurrence.type() == Occurrence.Type.ORGANISATION)
            .map(Occurrence::toString)
            .toList());
  }
}
