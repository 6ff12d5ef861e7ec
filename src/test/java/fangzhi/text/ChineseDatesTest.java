package fangzhi.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseDatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023年3月16日 星期四",
        "2023年 3月 16日",
        "今天是２０２３年３月１６日",
        "二〇二三年三月十六日",
        "二○二三年三月十六日出版",
        "2023-03-16",
        "2023.3.16",
        "某报/2023/03/16/04.txt"
      })
  void fullDateIsRead(String text) {
    assertEquals(Optional.of(LocalDate.of(2023, 3, 16)), ChineseDates.first(text));
  }

  @ParameterizedTest
  @CsvSource({"16,16", "１６,16", "十,10", "十六,16", "二十,20", "三十一,31", "廿一,21", "卅,30"})
  void numeralsUpToTheDaysOfAMonth(String text, int number) {
    assertEquals(number, ChineseDates.number(text));
  }

  @Test
  void offsetsCoverThePrintedDate() {
    assertEquals(
        List.of(new DateMention(2, 6, null, 3, 9), new DateMention(9, 14, null, 3, 12)),
        ChineseDates.find("昨（3月9日），至3月12日"));
  }

  @Test
  void partOfAMonthIsNoDate() {
    assertEquals(List.of(), ChineseDates.find("12月中旬，3月份，2023年下半年，33.10.2 分"));
  }

  @Test
  void impossibleDayIsNoDate() {
    assertEquals(Optional.empty(), ChineseDates.first("2023年2月30日"));
    assertEquals(List.of(), ChineseDates.find("13月45日"));
  }

  @Test
  void dayAloneIsFoundApart() {
    assertEquals(
        List.of(new DateMention(0, 2, null, null, 4)), ChineseDates.days("4日在京会见，日常，3月5日，中旬6至8日间"));
  }
}
