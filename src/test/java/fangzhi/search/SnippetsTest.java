package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SnippetsTest {
  private static final String FILLER = "这一句是为了占些地方写下来的。";

  @Test
  void aPassageIsTheSentencesAroundTheMatch() {
    String body = FILLER.repeat(10) + "路灯亮了，居民笑了。" + FILLER.repeat(10);
    assertEquals(
        List.of("<mark>路灯</mark>亮了，居民笑了。" + FILLER.repeat(7)), Snippets.of(body, List.of("路灯")));
  }

  @Test
  void termsFarApartGetAPassageEachInTheOrderOfTheText() {
    String body = "甲处有灯。\n" + FILLER.repeat(20) + "\n乙处有树。\n尾";
    assertEquals(
        List.of("<mark>甲</mark>处有灯。", "<mark>乙</mark>处有树。"), Snippets.of(body, List.of("乙", "甲")));
  }

  @Test
  void withoutAMatchTheBeginningIsShown() {
    assertEquals(List.of("第一段"), Snippets.of("\n 第一段\n第二段".strip(), List.of("无")));
    assertEquals(List.of("长".repeat(120) + "…"), Snippets.of("长".repeat(500), List.of()));
    assertEquals(List.of(), Snippets.of(" \n", List.of("甲")));
  }

  @Test
  void onlyMarksAreMarkup() {
    assertEquals(
        List.of("&lt;script&gt;&quot;<mark>甲</mark>&#39;&amp;&lt;/script&gt;"),
        Snippets.of("<script>\"甲'&</script>", List.of("甲")));
    assertEquals(
        List.of("<mark>&lt;mark&gt;</mark>甲&lt;/mark&gt;"),
        Snippets.of("<mark>甲</mark>", List.of("<mark>")));
  }

  @Test
  void overlappingAndTouchingMatchesAreOneMark() {
    assertEquals(List.of("<mark>天天天地</mark>"), Snippets.of("天天天地", List.of("天天", "地")));
  }

  @Test
  void randomPassagesAreShortPartsOfTheBody() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder body = new StringBuilder();
      int length = random.nextInt(600);
      for (int i = 0; i < length; i++) {
        body.append("甲乙丙丁戊己，。\n 𠮷".charAt(random.nextInt(11)));
      }
      for (String html : Snippets.of(body.toString(), List.of("甲乙", "丙丁戊", "己"))) {
        String text = html.replaceAll("</?mark>", "").replaceAll("^…|…$", "");
        assertTrue(body.toString().contains(text) && text.length() <= Snippets.MAX_CHARS, html);
        assertTrue(!text.isEmpty() && !text.contains("\n"), body + " → " + html);
      }
    }
  }
}
