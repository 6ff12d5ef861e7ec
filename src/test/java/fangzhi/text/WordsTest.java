package fangzhi.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "社区建起图书|馆方便居民,true",
    "社区建起图书馆|方便居民,false",
    "居民在家门|口借书,true",
    "|社区,false",
    "社区|,false"
  })
  void wordRunsOverAnOffsetInsideIt(String marked, boolean over) {
    int at = marked.indexOf('|');
    assertEquals(over, new Words().runOver(marked.replace("|", ""), at));
  }
}
