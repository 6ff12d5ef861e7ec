package fangzhi.place;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words of plans, meetings and campaigns that papers print in a known time only.
 *
 * @param words what names it
 * @param from first day a paper would print them
 * @param to last day
 */
record Period(Pattern words, LocalDate from, LocalDate to) {

  private static final List<Period> KNOWN =
      List.of(
          of("群众路线教育实践活动", "2013-06-01", "2014-10-31"),
          of("三严三实", "2015-04-01", "2016-03-31"),
          of("两学一做", "2016-02-01", "2018-06-30"),
          of("党的十九大精神", "2017-10-18", "2020-10-31"),
          of("喜迎党的十九大|迎接党的十九大", "2017-03-01", "2017-10-24"),
          of("不忘初心、牢记使命.{0,2}主题教育", "2019-05-31", "2020-04-30"),
          of("决战决胜脱贫攻坚|决胜脱贫攻坚", "2019-06-01", "2020-12-31"),
          of("全面建成小康社会", "2015-01-01", "2021-07-31"),
          of("“?六稳”?“?六保”?|六保", "2020-04-17", "2021-06-30"),
          of("疫情防控|新冠肺炎", "2020-01-20", "2022-12-31"),
          of("十九届五中全会精神", "2020-10-29", "2021-11-10"),
          of("党史学习教育", "2021-02-20", "2022-03-31"),
          of("建党百年", "2021-01-01", "2021-12-31"),
          of("十九届六中全会精神", "2021-11-11", "2022-10-15"),
          of("喜迎党的二十大|喜迎二十大|迎接党的二十大", "2022-01-01", "2022-10-22"),
          of("党的二十大精神", "2022-10-16", "2025-12-31"),
          of("(?<!喜迎|迎接)党的二十大(?!精神)", "2021-11-11", "2026-12-31"),
          of("能力作风建设年", "2022-01-01", "2023-12-31"),
          of("五星”?支部", "2022-06-01", "2024-12-31"),
          of("新时代中国特色社会主义思想主题教育", "2023-04-03", "2024-02-29"),
          of("党纪学习教育", "2024-04-01", "2024-08-31"),
          of("二十届三中全会精神|党的二十届三中全会", "2024-07-15", "2025-10-31"),
          of("深入贯彻中央八项规定精神学习教育", "2025-03-01", "2025-08-31"),
          of("二十届四中全会", "2025-10-20", "2026-12-31"),
          of("第七次全国人口普查", "2020-01-01", "2021-06-30"),
          of("“十三五”(?!开局)", "2015-10-29", "2021-06-30"),
          of("“十四五”(?!开局|收官)", "2020-10-29", "2026-06-30"),
          of("“十五五”(?!规划建议)", "2025-01-01", "2030-12-31"),
          of("十三届全国人大一次会议", "2018-03-01", "2018-04-30"),
          of("十三届全国人大二次会议", "2019-03-01", "2019-04-30"),
          of("十三届全国人大三次会议", "2020-05-15", "2020-06-30"),
          of("十三届全国人大四次会议", "2021-03-01", "2021-04-30"),
          of("十三届全国人大五次会议", "2022-03-01", "2022-04-30"),
          of("十四届全国人大一次会议", "2023-03-01", "2023-04-30"),
          of("十四届全国人大二次会议", "2024-03-01", "2024-04-30"),
          of("十四届全国人大三次会议", "2025-03-01", "2025-04-30"),
          of("北京冬奥会", "2021-10-01", "2022-04-30"),
          of("东京奥运会", "2021-07-01", "2021-09-30"),
          of("杭州亚运会", "2023-06-01", "2023-12-31"),
          of("巴黎奥运会", "2024-06-01", "2024-12-31"),
          of("十三五”?开局", "2016-01-01", "2016-12-31"),
          of("十四五”?开局", "2021-01-01", "2021-12-31"),
          of("十四五”?收官|十五五”?规划建议", "2025-01-01", "2025-12-31"));

  private static Period of(String words, String from, String to) {
    return new Period(Pattern.compile(words), LocalDate.parse(from), LocalDate.parse(to));
  }

  /** The periods a text speaks of. */
  static List<Period> namedIn(String text) {
    return Stream.concat(
            KNOWN.stream().filter(p -> p.words.matcher(text).find()),
            CountedEvents.namedIn(text).stream())
        .toList();
  }

  /** A year or less names the year by itself, a longer time needs other evidence. */
  int weight() {
    return ChronoUnit.DAYS.between(from, to) <= 366 ? 2 : 1;
  }

  /** Whether a day lies in it. */
  boolean holds(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }
}
