package fangzhi.server.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-CN,zh;q=0.9,en;q=0.8|CHINESE",
        "en-GB,en;q=0.9,zh;q=0.8|ENGLISH",
        "de-DE,de;q=0.9,en;q=0.5|ENGLISH",
        "en;q=0.3,zh-TW;q=0.8|CHINESE",
        "fr|CHINESE",
        "*|CHINESE",
        "q=;;|CHINESE",
        "''|CHINESE",
      })
  void aReaderGetsTheLanguageTheyLikeBest(String accepted, Language language) {
    assertEquals(language, Language.accepted(accepted));
  }

  @Test
  void aHeaderThatTakesLongToReadIsPassedOver() {
    assertEquals(Language.CHINESE, Language.accepted("en" + ",en;q=0.5".repeat(200)));
  }

  @Test
  void withoutAWishItIsChinese() {
    assertEquals(Language.CHINESE, Language.accepted(null));
  }
}
