package fangzhi.text;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;

/**
 * A day told by its distance from another: 昨日 from the day of writing, 次日 from the date named
 * before.
 *
 * @param start offset of its first character
 * @param end offset after its last
 * @param from the day it is counted from
 * @param days how many days later, negative for earlier
 */
public record RelativeDay(int start, int end, From from, int days) implements DayMention {

  /** The day a word counts from. */
  public enum From {
    /** The dateline's, or else the printed one. */
    WRITING,
    /** The date that the text names before. */
    NAMED_BEFORE
  }

  private static final Map<Character, Integer> FROM_WRITING = Map.of('今', 0, '昨', -1, '前', -2);

  /** Only where a clause begins: 活动当天 and 幸福的今天 tell no day; 今日魏都讯 names a paper. */
  static final SparsePattern WORD =
      new SparsePattern(
          "(?<=^|[，。；：、！？（）()\\s]|记者|讯|于|在)"
              + "(?:(今天|今日|今早|今晨|昨天|昨日|昨晚|前天)|(同日|当日|当天|当晚)|(次日|翌日|第二天))"
              + "(?!的|起|\\p{IsHan}{2,4}[讯报])");

  /** Those of a text in its order. */
  public static List<RelativeDay> find(String text) {
    return WORD.in(text).stream().map(RelativeDay::of).toList();
  }

  private static RelativeDay of(MatchResult word) {
    int start = word.start();
    int end = word.end();
    if (word.group(1) != null) {
      int days = FROM_WRITING.getOrDefault(word.group(1).charAt(0), 0);
      return new RelativeDay(start, end, From.WRITING, days);
    }
    return new RelativeDay(start, end, From.NAMED_BEFORE, word.group(3) == null ? 0 : 1);
  }
}
