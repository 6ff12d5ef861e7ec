package fangzhi.place;

import fangzhi.text.ChineseDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Anniversaries and yearly events whose number tells the year: 新中国成立70周年 is of 2019. */
final class CountedEvents {
  private static final String NUMBER = "([0-9]{1,3}|[一二三四五六七八九十]{1,3})";

  /**
   * An event that is counted every year.
   *
   * @param words what names it, its number as the group
   * @param zero the year in which the number would be 0
   */
  private record Counted(Pattern words, int zero) {}

  private static final List<Counted> KNOWN =
      List.of(
          anniversary("新中国成立|中华人民共和国成立", 1949),
          anniversary("建党|中国共产党成立", 1921),
          anniversary("建军|中国人民解放军建军", 1927),
          anniversary("抗日战争暨世界反法西斯战争胜利|抗日战争胜利|抗战胜利", 1945),
          anniversary("改革开放", 1978),
          ordinal("(?:届中国国际进口博览会|届进博会)", 2017),
          ordinal("个“?(?:中国)?农民丰收节", 2017),
          ordinal("个“?(?:全国)?教师节", 1984),
          ordinal("个“?国家宪法日", 2013),
          ordinal("个“?(?:中国)?医师节", 2017),
          ordinal("个“?(?:中国)?(?:人民)?警察节", 2020));

  private CountedEvents() {}

  private static Counted anniversary(String event, int zero) {
    return new Counted(Pattern.compile("(?:" + event + ")" + NUMBER + "周年"), zero);
  }

  private static Counted ordinal(String event, int zero) {
    return new Counted(Pattern.compile("第" + NUMBER + event), zero);
  }

  /** The years of those that a text names. */
  static List<Period> namedIn(String text) {
    List<Period> found = new ArrayList<>();
    for (Counted event : KNOWN) {
      Matcher words = event.words.matcher(text);
      if (words.find()) {
        int year = event.zero + ChineseDates.number(words.group(1));
        LocalDate first = LocalDate.of(year, 1, 1);
        found.add(new Period(event.words, first, first.plusYears(1).minusDays(1)));
      }
    }
    return found;
  }
}
