package fangzhi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.model.Credit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {
  @Test
  void rolesApplyToAllNamesUpToTheNextRole() {
    assertEquals(
        List.of(
            new Credit("陈立", "记者"),
            new Credit("赵一鸣", "记者"),
            new Credit("周小青", "通讯员"),
            new Credit("吴越", "实习生")),
        Bylines.credits("本报记者 陈立 赵一鸣 通讯员 周小青 实习生 吴越 文/图"));
  }

  @Test
  void namesRunTogetherAreCutAtSurnames() {
    assertEquals(
        List.of(new Credit("冯清", "记者"), new Credit("周明月", "记者"), new Credit("马小军", "通讯员")),
        Bylines.credits("记者冯清周明月通讯员马小军"));
  }

  @Test
  void strayCharacterGoesBackToItsName() {
    assertEquals(
        List.of(new Credit("唐小博", "通讯员"), new Credit("吴玉", "实习生")),
        Bylines.credits("通 讯员 唐小 博 实习生 吴玉"));
  }

  @ParameterizedTest
  @CsvSource({
    "记者 罗强 张 涵, 罗强 张涵",
    "记者 徐小 波, 徐小波",
    "记者 郭霞 董 明霞, 郭霞 董明霞",
    "记者 董 小 梅 曾 远 敏, 董小梅 曾远敏",
    "记者 赵英 宋 明 欧阳 海, 赵英 宋明 欧阳海",
    "记者 卓玛 央金, 卓玛 央金"
  })
  void namesThatLetterSpacingTookApartAreWhole(String line, String names) {
    assertEquals(
        Stream.of(names.split(" ")).map(name -> new Credit(name, "记者")).toList(),
        Bylines.credits(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"□ 周明月", "○周明月", "文/周明月", "作者：周明月"})
  void markedNameIsTheAuthor(String line) {
    assertTrue(Bylines.isByline(line));
    assertEquals(List.of(new Credit("周明月", "作者")), Bylines.credits(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"□ 书屋开门", "文/图", "作者：本报评论员"})
  void aMarkBeforeAnythingElseIsNoByline(String line) {
    assertFalse(Bylines.isByline(line));
  }

  @ParameterizedTest
  @CsvSource({"桃子熟了。 周明月 文/图, 周明月", "桃子熟了。周明月/图, 周明月", "桃子熟了。（资料图片）,", "桃子熟了。 （周明月 摄）, 周明月"})
  void creditsAfterACaptionAreThePhotographers(String caption, @Nullable String name) {
    int start = Bylines.photoCreditStart(caption);
    assertEquals(5, caption.substring(0, start).strip().length());
    assertEquals(
        name == null ? List.of() : List.of(new Credit(name, "摄影")),
        Bylines.photoCredits(caption.substring(start)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"本报记者 陈立", "通讯员 周小青 吴越", "本报全媒体记者陈立 实习生 吴越", "□本报记者 陈立 文/图"})
  void bylineStandsAlone(String line) {
    assertTrue(Bylines.isByline(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"记者在现场看到，树已栽好", "本报记者走进社区", "通讯员培训班开班", "陈立"})
  void proseIsNoByline(String line) {
    assertFalse(Bylines.isByline(line));
  }

  @ParameterizedTest
  @CsvSource({"本报讯（记者 陈立）昨日,记者 陈立", "本报讯(记者陈立 通讯员周小青)昨日,记者陈立 通讯员周小青", "新华社北京3月1日电（记者 陈立）昨日,记者 陈立"})
  void leadHoldsTheByline(String paragraph, String inside) {
    assertEquals(inside, Bylines.lead(paragraph).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"桃子熟了。 （记者 陈立 通讯员 周明月）", "桃子熟了。（本报记者陈立通讯员周明月）", "（记者 陈立 通讯员 周明月）"})
  void signatureMayNameTheRoles(String text) {
    assertTrue(Bylines.signatureStart(text) >= 0);
    assertEquals(
        List.of(new Credit("陈立", "记者"), new Credit("周明月", "通讯员")), Bylines.signatureCredits(text));
  }

  @Test
  void signatureIsANameInParenthesesAfterTheEnd() {
    String text = "环境更好了。 （许 宣）";
    assertEquals("（许 宣）", text.substring(Bylines.signatureStart(text)));
    assertEquals(List.of(new Credit("许宣", "作者")), Bylines.signatureCredits(text));
    assertEquals(-1, Bylines.signatureStart("共有三处（含新增）"));
    assertEquals(-1, Bylines.signatureStart("他们都来了。（上）"));
  }

  @Test
  void photographerStandsAfterTheCaption() {
    String text = "居民在广场上跳舞。 本报记者 陈立 摄";
    assertEquals("本报记者 陈立 摄", text.substring(Bylines.photoCreditStart(text)));
    assertEquals(List.of(new Credit("陈立", "摄影")), Bylines.photoCredits("本报记者 陈立 摄"));
    assertEquals(List.of(new Credit("新华社", "摄影")), Bylines.photoCredits("新华社发"));
  }

  @Test
  void bylineCutByTheColumnGoesOnInTheNextLine() {
    assertTrue(Bylines.goesOn("本报记者 陈立 通讯员 周", "小青 吴越"));
    assertFalse(Bylines.goesOn("本报记者 陈立", "今年以来，全市"));
    assertEquals("本报记者 陈立 通讯员 周小青", Bylines.joined("本报记者 陈立 通讯员 周", "小青"));
  }
}
