package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTermsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          魏都 小区　改造      | 魏都,小区,改造
          "grand theft" auto  | [grand theft],auto
          “老旧 小区” 「环境 暨」 | [老旧小区],[环境暨]
          "甲 乙”              | [甲乙]
          "没有 结尾           | "没有,结尾
          他说“好”的           | 他说“好”的
          “好”的 “一” 天        | “好”的,[一],天
          甲 甲 "甲"           | 甲,[甲]
          NOT -甲 OR (乙)      | not,-甲,or,(乙)
          ``                  | ``
          ""                  | ``
          區                  | 区
          """)
  void whatIsTypedBecomesTerms(String query, String terms) {
    String parsed =
        QueryTerms.parse(query).stream()
            .map(term -> term.quoted() ? "[" + term.text() + "]" : term.text())
            .collect(Collectors.joining(","));
    assertEquals(terms, parsed);
  }

  @Test
  void tooMuchIsRefused() {
    String many =
        IntStream.range(0, 33).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    assertThrows(QueryTooLongException.class, () -> QueryTerms.parse(many));
    assertThrows(QueryTooLongException.class, () -> QueryTerms.parse("长".repeat(1_001)));
    assertEquals(1, QueryTerms.parse("长".repeat(1_000)).size());
  }
}
