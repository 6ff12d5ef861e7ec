package fangzhi.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.text.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every event here is invented. */
class EventDatesTest {
  private static EventDate event(@Nullable LocalDate issued, String body) {
    return new EventDates(new YearEvidence(issued, () -> body)).of(List.of(body)).getFirst();
  }

  private static @Nullable String shown(EventDate event) {
    LocalDate date = event.date();
    return date == null ? null : date + " " + event.confidence();
  }

  @ParameterizedTest
  @CsvSource({
    "三月十三日，灯会开幕。, 2023-03-13 0.97",
    "二〇二三年三月九日，灯会开幕。, 2023-03-09 1.0",
    "２０２３年３月９日，灯会开幕。, 2023-03-09 1.0",
    "3月9日上午，灯会开幕。, 2023-03-09 0.97",
    "3月9日（星期四），灯会开幕。, 2023-03-09 0.97",
    "3月9日至10日，灯会开幕。, 2023-03-09 0.97",
    "3月9—10日，灯会开幕。, 2023-03-09 0.97",
    "今年3月9日，灯会开幕。, 2023-03-09 0.97",
    "去年12月9日，灯会停办。3月9日，灯会开幕。, 2023-03-09 0.97",
    "去年10月9日，灯会停办。, 2022-10-09 0.97",
    "前年3月9日，灯会停办。,",
    "明年3月9日，灯会重办。,",
    "12月中旬，灯会开幕。,",
    "近日，灯会开幕。,",
    "日前，灯会开幕。,",
    "昨日，灯会开幕。, 2023-03-15 0.92",
    "本报讯（记者 某某）昨天，灯会开幕。, 2023-03-15 0.92",
    "前天，灯会开幕。, 2023-03-14 0.92",
    "今日，灯会开幕，3月20日闭幕。, 2023-03-16 0.92",
    "截至3月10日，已挂灯百盏。次日，灯会开幕。, 2023-03-11 0.92",
    "截至3月10日，已挂灯百盏。同日，灯会开幕。, 2023-03-10 0.92",
    "截至2月10日，已挂灯百盏。12日，灯会开幕。, 2023-02-12 0.92",
    "灯会自2月10日起筹备，同月15日，灯会开幕。, 2023-02-15 0.92",
    "当天，灯会开幕。,",
    "14日下午，灯会开幕。, 2023-03-14 0.92",
    "31日下午，灯会开幕。,",
    "新华社北京3月13日电 今天，灯会开幕。, 2023-03-13 0.92",
    "新华社北京3月13日电 灯会开幕。, 2023-03-13 0.97",
    "1949年10月1日，灯匠出生。3月9日，灯会开幕。, 2023-03-09 0.97",
    "3月30日，灯会专线停运。, 2023-03-30 0.8",
    "12月30日，灯会开幕。, 2022-12-30 0.97",
  })
  void issueOfMarch16TellsTheYear(String body, @Nullable String wanted) {
    assertEquals(wanted, shown(event(LocalDate.of(2023, 3, 16), body)));
  }

  @ParameterizedTest
  @CsvSource({
    "11月20日，灯会开幕。2023年以来已办三届。, 2023-11-20 0.9",
    "十一月二十日，灯会开幕。二〇二三年以来已办三届。, 2023-11-20 0.9",
    "11月20日，灯会完成2023年度计划。, 2023-11-20 0.9",
    "12月20日（星期三），灯会公布2024年计划。, 2023-12-20 0.8",
    "11月20日，灯会开幕，展望2035年。,",
    "11月20日，灯会庆祝新中国成立75周年。, 2024-11-20 0.8",
    "11月8日，灯匠参加第六届中国国际进口博览会。, 2023-11-08 0.8",
    "3月8日，灯匠收听十四届全国人大二次会议开幕。, 2024-03-08 0.8",
    "12月8日，灯会学习党的二十大精神，总结“十四五”。,",
    "12月8日（星期五），灯会学习党的二十大精神。, 2023-12-08 0.8",
    "8月3日，灯会落实“六稳”“六保”，助力决战决胜脱贫攻坚。, 2020-08-03 0.8",
    "去年3月9日，灯会停办。2023年，灯会重开。, 2022-03-09 0.8",
    "昨日，灯会开幕。,",
    "11月20日，灯会开幕。,",
  })
  void pageWithoutADateTellsTheYearInItsWords(String body, @Nullable String wanted) {
    assertEquals(wanted, shown(event(null, body)));
  }

  @ParameterizedTest
  @CsvSource({
    "13月40日，灯会开幕。, 13月40日",
    "2月30日，灯会开幕。, 2月30日",
    "2023年4月31日，灯会开幕。, 2023年4月31日",
    "2月29日，灯会开幕。, 2月29日",
    "本报讯 6月13日，灯会开幕。, 6月13日",
  })
  void impossibleDayIsKeptAsPrintedOnly(String body, String printed) {
    EventDate event = event(LocalDate.of(2023, 3, 16), body);
    int start = body.indexOf(printed);
    assertEquals(EventDate.impossible(new Span(start, start + printed.length())), event);
  }

  @Test
  void otherWeekdayMakesADateDoubtful() {
    EventDate event = event(LocalDate.of(2023, 3, 16), "3月9日（星期五），灯会开幕。");
    assertEquals("2023-03-09 0.5", shown(event));
  }

  @Test
  void yearThatNothingTellsIsDoubtfulAndNoDateIsNot() {
    assertEquals(
        List.of(EventDate.YEARLESS, EventDate.NONE),
        List.of(event(null, "11月20日，灯会开幕。"), event(null, "灯会开幕。")));
  }

  @Test
  void monthOutOfLineWithThePageIsImpossible() {
    List<String> bodies = List.of("2020年8月12日，灯会开幕。", "8月13日，猜灯谜。", "10月13日，护栏上挂灯。", "8月12日，做灯笼。");
    List<EventDate> dates =
        new EventDates(new YearEvidence(null, () -> String.join("\n", bodies))).of(bodies);
    assertEquals(EventDate.impossible(new Span(0, 6)), dates.get(2));
  }
}
