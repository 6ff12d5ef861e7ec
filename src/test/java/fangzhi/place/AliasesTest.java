package fangzhi.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.model.Article;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import fangzhi.model.Mentions;
import fangzhi.model.SourceRef;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that the press of Xuchang gives its units beside the official ones. */
class AliasesTest {
  private static PlaceTagger tagger;

  @BeforeAll
  static void load() throws IOException {
    tagger = ShippedPlaces.TAGGER;
  }

  @ParameterizedTest
  @CsvSource({
    "东城区, 许昌市/东城区",
    "许昌市东城区, 许昌市/东城区",
    "示范区管委会, 许昌市/城乡一体化示范区",
    "市城乡一体化示范区, 许昌市/城乡一体化示范区",
    "许昌市城乡一体化示范区, 许昌市/城乡一体化示范区",
    "经开区, 许昌市/许昌经济技术开发区",
    "许昌经开区, 许昌市/许昌经济技术开发区",
    "许昌经济技术开发区, 许昌市/许昌经济技术开发区",
    "市经济技术开发区, 许昌市/许昌经济技术开发区",
    "魏都区文峰街道办事处, 许昌市/魏都区/文峰街道",
    "魏都区文峰办事处, 许昌市/魏都区/文峰街道",
    "魏都区文峰街道办, 许昌市/魏都区/文峰街道",
    "魏都区文峰街道河西社区居委会, 许昌市/魏都区/文峰街道/河西社区",
    "魏都区文峰街道河西社区居民委员会, 许昌市/魏都区/文峰街道/河西社区",
    "许昌县, 许昌市/许昌县",
    "禹州市, 许昌市/禹州市",
    "禹州, 许昌市/禹州市"
  })
  void unitIsFoundUnderItsOtherNames(String printed, String path) {
    assertEquals(path, places(printed + "举办灯谜会。").getFirst());
  }

  @ParameterizedTest
  @CsvSource({"我市", "全市", "本市"})
  void theCityIsThePapersOwn(String printed) {
    assertEquals(List.of("许昌市"), places(printed + "各社区举办灯谜会。"));
  }

  private static List<String> places(String body) {
    Issue issue = new Issue("许昌日报", null, null);
    Article story =
        new Article(
            Kind.ARTICLE,
            Heading.of("灯谜会"),
            List.of(),
            issue,
            null,
            Mentions.NONE,
            body,
            null,
            null,
            new SourceRef("page.txt", List.of(new LineRange(1, 1))));
    return tagger.tag(List.of(story), issue, null, List.of()).getFirst().mentions().places();
  }
}
