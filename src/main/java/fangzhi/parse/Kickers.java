package fangzhi.parse;

import fangzhi.text.Han;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows a kicker (引题), the smaller line above a headline, by its words or its measure. */
final class Kickers {
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:[\\p{IsHan}]{1,4}[省市县区])?(?:[\\p{IsHan}]{1,4}(?:街道|镇|乡))?[\\p{IsHan}]{1,5}(?:街道|社区|镇|乡|村|区|县|市)");

  /** 局 is an office but for 新局, 全局, 布局 and the like. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "[\\p{IsHan}（）()]{1,14}(?:(?<![新全大时格布开破结僵棋战变])局|区委|市委|县委|管委会|办事处|人大|政协|学校|中学|小学|大学|学院|医院|法院"
              + "|检察院|公司|集团|支行|银行|中心|总队|支队|大队|联合会|工商联|总工会|妇联|团市委|党校)");

  private static final Pattern SERIES = Pattern.compile("(?:聚焦|关注|直击)\\p{IsHan}{2,8}");
  private static final int LONGEST = 12;
  private static final int WIDEST_BEFORE_COLON = 20;

  /** No column of headlines is as narrow, and no phrase of a slogan shorter, in characters. */
  private static final int NARROWEST = 4;

  private static final int MANY_PHRASES = 3;

  /** A headline under a slogan of two phrases is at most this share of it wide. */
  private static final double HEADLINE_SHARE = 0.6;

  private Kickers() {}

  /** Whether the words of a heading's first line make it a kicker above the others. */
  static boolean isNamed(List<Line> lines) {
    return (lines.size() >= 2 && isKicker(lines.getFirst()) && !isWrapped(lines))
        || (lines.size() >= 3 && SERIES.matcher(lines.getFirst().dense()).matches());
  }

  /** Whether the measure of a heading's first line makes it a kicker above the headline. */
  static boolean isSetApart(List<Line> lines) {
    return lines.size() >= 2 && (isSmaller(lines) || isSlogan(lines));
  }

  /** Whether a line names the place or the office a story comes from. */
  static boolean isKicker(Line line) {
    String text = line.dense();
    boolean announces = text.endsWith("：") || text.endsWith(":");
    return announces
        ? line.width() <= WIDEST_BEFORE_COLON
        : line.width() <= LONGEST
            && (PLACE.matcher(text).matches() || OFFICE.matcher(text).matches());
  }

  /**
   * Whether the first lines are as wide as each other: a headline wrapped in a narrow column, not a
   * line above one.
   */
  private static boolean isWrapped(List<Line> lines) {
    double first = lines.get(0).width();
    return lines.size() >= 3
        && first > NARROWEST
        && Math.abs(first - lines.get(1).width()) <= 1
        && lines.get(2).width() <= first + 1;
  }

  /**
   * Whether two lines would have stood on one beside the first: they are set in larger type, under
   * it.
   */
  private static boolean isSmaller(List<Line> lines) {
    return lines.size() >= 3
        && lines.get(1).width() + lines.get(2).width() <= lines.getFirst().width();
  }

  /**
   * Whether the first line is made of phrases of one length and the headline below isn't: three
   * phrases, or two above a line of half their measure. 人才下沉 科技下乡 服务“三农”.
   */
  private static boolean isSlogan(List<Line> lines) {
    Line first = lines.get(0);
    Line second = lines.get(1);
    int phrases = equalPhrases(first);
    return phrases >= MANY_PHRASES
        ? equalPhrases(second) == 0
        : phrases == 2 && second.width() <= HEADLINE_SHARE * first.width();
  }

  /** The number of a line's phrases where all have as many characters, else 0. */
  private static int equalPhrases(Line line) {
    String[] phrases = line.text().split(" ");
    long lengths = Stream.of(phrases).map(Kickers::length).distinct().count();
    boolean plain = phrases.length >= 2 && lengths == 1 && length(phrases[0]) >= NARROWEST;
    return plain && !line.text().contains("：") ? phrases.length : 0;
  }

  private static int length(String phrase) {
    return (int) phrase.chars().filter(Han::isHan).count();
  }
}
