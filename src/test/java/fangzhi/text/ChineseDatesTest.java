package fangzhi.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
    assertEquals(Optional.empty(), ChineseDates.first("2023年13月5日"));
  }

  @Test
  void impossibleDayIsStillFoundAsPrinted() {
    assertEquals(List.of(new DateMention(0, 6, null, 13, 45)), ChineseDates.find("13月45日"));
    assertEquals(
        List.of(true, true, true, false, false),
        ChineseDates.find("13月1日，2月30日，4月31日，2月29日，12月31日").stream()
            .map(DateMention::impossible)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8月12日至13日",
        "8月12—13日",
        "8月12-13日",
        "8月12至13日",
        "8月12、13日",
        "八月十二日到十三日",
        "8月12～13日"
      })
  void rangeBeginsWithItsFirstDay(String text) {
    DateMention first = ChineseDates.find(text).getFirst();
    assertEquals(List.of(8, 12), List.of(Objects.requireNonNull(first.month()), first.day()));
  }

  @Test
  void daysCountedFromOthersAreFoundWhereAClauseBegins() {
    assertEquals(
        List.of(
            new RelativeDay(0, 2, RelativeDay.From.WRITING, -1),
            new RelativeDay(9, 11, RelativeDay.From.NAMED_BEFORE, 1),
            new RelativeDay(14, 16, RelativeDay.From.NAMED_BEFORE, 0)),
        RelativeDay.find("昨日灯会开幕。记者次日走访，当天返回。活动当天下雨，今天的灯会，今日魏都讯，近日、日前"));
  }

  @Test
  void dayAloneIsFoundApart() {
    assertEquals(
        List.of(new DateMention(0, 2, null, null, 4)), ChineseDates.days("4日在京会见，日常，3月5日，中旬6至8日间"));
  }
}
