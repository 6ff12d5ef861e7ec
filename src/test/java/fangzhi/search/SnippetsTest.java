package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.model.Correction;
import fangzhi.model.Mentions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetsTest {
  private static final String FILLER = "这一句是为了占些地方写下来的。";

  @Test
  void aPassageIsTheSentencesAroundTheMatch() {
    String body = FILLER.repeat(10) + "路灯亮了，居民笑了。" + FILLER.repeat(10);
    assertEquals(
        List.of("<mark>路灯</mark>亮了，居民笑了。" + FILLER.repeat(7)), snippets(body, List.of("路灯")));
  }

  @ParameterizedTest
  @CsvSource({
    "“都修好了。”昨晚，路灯亮了。, 昨晚，<mark>路灯</mark>亮了。",
    "（先修好了！）” 昨晚，路灯亮了。, 昨晚，<mark>路灯</mark>亮了。",
    "\"都修好了?\"昨晚，路灯亮了。, 昨晚，<mark>路灯</mark>亮了。",
    "都修好了。\"路灯亮了。\", &quot;<mark>路灯</mark>亮了。&quot;",
    "都修好了！“路灯亮了。”, “<mark>路灯</mark>亮了。”",
  })
  void closingQuotesBelongToTheSentenceBefore(String body, String passage) {
    assertEquals(List.of(passage), snippets(FILLER.repeat(3) + body, List.of("路灯")));
  }

  @Test
  void passageOfALongSentenceBeginsAndEndsWithAClause() {
    String clause = "这一句话长得一直没有完，";
    String clauses = clause.repeat(8);
    assertEquals(
        List.of("…" + clause.repeat(2) + "路灯在8:30<mark>亮了</mark>，" + clause.repeat(7) + "…"),
        snippets(clauses + "路灯在8:30亮了，" + clauses, List.of("亮了")));
  }

  @Test
  void passageWithoutAPlaceToEndAtKeepsMarksWithTheirWords() {
    String run = "长".repeat(119);
    assertEquals(List.of(run + "…"), snippets(run + "“长”" + run, List.of()));
    assertEquals(List.of(run + "…"), snippets(run + "长”" + run, List.of()));
  }

  @Test
  void termsFarApartGetAPassageEachInTheOrderOfTheText() {
    String body = "甲处有灯。\n" + FILLER.repeat(20) + "\n乙处有树。\n尾";
    assertEquals(
        List.of("<mark>甲</mark>处有灯。", "<mark>乙</mark>处有树。"), snippets(body, List.of("乙", "甲")));
  }

  @Test
  void withoutAMatchTheBeginningIsShown() {
    assertEquals(List.of("第一段"), snippets("\n 第一段\n第二段".strip(), List.of("无")));
    assertEquals(List.of("长".repeat(120) + "…"), snippets("长".repeat(500), List.of()));
    assertEquals(List.of(), snippets(" \n", List.of("甲")));
  }

  @Test
  void onlyMarksAreMarkup() {
    assertEquals(
        List.of("&lt;script&gt;&quot;<mark>甲</mark>&#39;&amp;&lt;/script&gt;"),
        snippets("<script>\"甲'&</script>", List.of("甲")));
    assertEquals(
        List.of("<mark>&lt;mark&gt;</mark>甲&lt;/mark&gt;"),
        snippets("<mark>甲</mark>", List.of("<mark>")));
  }

  @Test
  void overlappingAndTouchingMatchesAreOneMark() {
    assertEquals(List.of("<mark>天天天地</mark>"), snippets("天天天地", List.of("天天", "地")));
  }

  @Test
  void eachTermWithAMatchIsShown() {
    String far = "\n" + FILLER.repeat(20) + "\n";
    String body = String.join(far, "甲有灯。", "乙有树，丙有桥。", "丁有路。", "戊有井。");
    assertEquals(
        List.of(
            "<mark>甲</mark>有灯。",
            "<mark>乙</mark>有树，<mark>丙</mark>有桥。",
            "<mark>丁</mark>有路。",
            "<mark>戊</mark>有井。"),
        snippets(body, List.of("戊", "丁", "丙", "乙", "甲", "己")));
  }

  @Test
  void aPassageWithSeveralTermsIsPreferred() {
    String far = "\n" + FILLER.repeat(20) + "\n";
    String body = String.join(far, "甲有灯。", "乙有树。", "乙和甲有桥。", "甲有井。");
    assertEquals(
        List.of("<mark>甲</mark>有灯。", "<mark>乙</mark>和<mark>甲</mark>有桥。"),
        snippets(body, List.of("甲", "乙")));
  }

  @Test
  void passagesOfManyTermsAreShort() {
    String body = FILLER.repeat(9) + "甲" + FILLER.repeat(9) + "乙" + FILLER.repeat(9) + "丙";
    List<String> snippets = snippets(body, List.of("甲", "乙", "丙"));
    assertEquals(3, snippets.size());
    snippets.forEach(html -> assertTrue(html.length() <= 60 + "<mark></mark>……".length(), html));
  }

  @Test
  void overlappingPassagesAreOne() {
    String sentence = "这一句话长得一直没有完".repeat(9);
    String body = sentence + "甲" + sentence + "甲" + sentence;
    List<String> snippets = snippets(body, List.of("甲"));
    assertEquals(1, snippets.size());
    assertEquals(2, snippets.getFirst().split("<mark>甲</mark>").length - 1);
  }

  @Test
  void noMatchIsCutByAPassagesEnd() {
    String body = "魏都区有灯。\n" + "长".repeat(60) + "甲" + "长".repeat(97) + "魏都区" + "长".repeat(99);
    assertEquals(
        List.of(
            "<mark>魏都区</mark>有灯。",
            "…" + "长".repeat(20) + "<mark>甲</mark>" + "长".repeat(97) + "<mark>魏都区</mark>" + "…"),
        snippets(body, List.of("甲", "魏都区")));
    String term = "长甲".repeat(200);
    String passage = "长<mark>" + term + "</mark>…";
    assertEquals(List.of(passage), snippets("长" + term + "甲长", List.of(term)));
  }

  @Test
  void misprintsAreMarkedWhereTheCorrectNameIsFound() {
    Readings body = Readings.of("昨天，郾陵县下雨。", misprinting("郾陵县", "鄢陵县"));
    assertEquals(List.of("昨天，<mark>郾陵县</mark>下雨。"), Snippets.of(body, List.of("鄢陵县")));
    assertEquals(List.of("昨天，<mark>郾陵县</mark>下雨。"), Snippets.of(body, List.of("郾陵县")));
  }

  private static List<String> snippets(String body, List<String> terms) {
    return Snippets.of(Readings.of(body, Mentions.NONE), terms);
  }

  static Mentions misprinting(String printed, String right) {
    List<Correction> corrections = List.of(new Correction(printed, right));
    return new Mentions(
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), corrections, List.of());
  }
}
