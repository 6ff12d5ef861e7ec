package fangzhi.jump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageNumberTest {
  @ParameterizedTest
  @CsvSource({
    "1,1",
    "01,1",
    "１,1",
    "第1版,1",
    "1版,1",
    "第一版,1",
    "一版,1",
    "A1,1",
    "A01,1",
    "a01版,1",
    "第A1版,1",
    "第 一 版,1",
    "十,10",
    "第十二版,12",
    "二十,20",
    "二十一版,21",
    "16,16",
    "B1,B1",
    "第B02版,B2",
    "T04,T4"
  })
  void printedFormsOfAPageAreOne(String printed, String page) {
    assertEquals(page, String.valueOf(PageNumber.of(printed)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "第", "版", "要闻版", "0", "00", "一二", "十十", "二十零", "1234", "A", "1-2"})
  void whatIsNoNumberIsNoPage(String printed) {
    assertNull(PageNumber.of(printed));
  }

  @ParameterizedTest
  @CsvSource({
    "第一版, 1",
    "十二, 12",
    "02, 2",
    "A2, A2",
    "A02版, A02",
    "第Ａ０２版, A02",
    "b 3, B3",
    "头版, 头版",
    "0, 0"
  })
  void thePlainFormIsDigitsBehindTheSectionAsPrinted(String printed, String plain) {
    assertEquals(plain, PageNumber.plain(printed));
  }
}
