package fangzhi.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTextTest {
  private static final long SEED = 7;
  private static final String[] PIECES = {
    "甲",
    "乙丙",
    "“丁 戊”",
    "「己”庚」",
    "『壬” 癸」子』",
    "「丑” 寅」~3",
    "-",
    "(",
    ")",
    " ",
    " ",
    " 或 ",
    " OR ",
    "标题:",
    "人物：",
    "日期:2023-03..2023-06",
    "“甲 乙”~5",
    "不含 ",
    "a b",
    "或",
    "3.5",
    "\"",
    "~"
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          魏都  "图书馆"        ¦ 魏都 “图书馆”
          (甲 OR 乙) -丙        ¦ (甲 或 乙) -丙
          -(甲 乙)             ¦ -(甲 乙)
          甲 乙 | 丙            ¦ 甲 乙 或 丙
          headline:甲          ¦ 标题:甲
          日期:2023-03         ¦ 日期:2023-03-01..2023-03-31
          日期:2023-03-05..    ¦ 日期:2023-03-05..
          "老旧 小区"~5         ¦ “老旧 小区”~5
          """)
  void expressionIsPrintedAsItIsTyped(String typed, String printed) {
    assertEquals(printed, QueryText.of(ParsedQuery.parse(typed).expression()));
  }

  @Test
  void whatIsPrintedMeansTheSame() {
    Random random = new Random(SEED);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder typed = new StringBuilder();
      for (int i = random.nextInt(8); i >= 0; i--) {
        typed.append(PIECES[random.nextInt(PIECES.length)]);
      }
      Expression expression = ParsedQuery.parse(typed.toString()).expression();
      String printed = QueryText.of(expression);
      Expression again = ParsedQuery.parse(printed).expression();
      String context = "seed " + SEED + ": " + typed + " → " + printed;
      assertEquals(meaning(expression), meaning(again), context);
    }
  }

  /** A text that only quotation marks can hold together is a quoted one when printed. */
  private static String meaning(Expression expression) {
    return expression.toString().replace("quoted=true", "quoted=false");
  }
}
