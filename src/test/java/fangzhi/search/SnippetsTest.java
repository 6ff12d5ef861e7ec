package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.model.Mentions;
import java.util.List;
import java.util.Random;
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
  void randomPassagesAreShortPartsOfTheBody() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder body = new StringBuilder();
      int length = random.nextInt(600);
      for (int i = 0; i < length; i++) {
        body.append("甲乙丙丁戊己，。\n ”“𠮷".charAt(random.nextInt(13)));
      }
      for (String html : snippets(body.toString(), List.of("甲乙", "丙丁戊", "己"))) {
        String text = html.replaceAll("</?mark>", "").replaceAll("^…|…$", "");
        assertTrue(body.toString().contains(text) && text.length() <= Snippets.MAX_CHARS, html);
        assertTrue(!text.isEmpty() && !text.contains("\n"), body + " → " + html);
        assertTrue(isCutWell(body.toString(), text), body + " → " + html);
      }
    }
  }

  /** Whether a part of a body begins with a closing mark at a paragraph's beginning only. */
  private static boolean isCutWell(String body, String text) {
    return "。，”".indexOf(text.charAt(0)) < 0 || ("\n" + body).contains("\n" + text);
  }

  private static List<String> snippets(String body, List<String> terms) {
    return Snippets.of(Readings.of(body, Mentions.NONE), terms);
  }
}
