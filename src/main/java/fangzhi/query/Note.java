package fangzhi.query;

import java.util.Locale;

/**
 * Something to say about how a query was understood.
 *
 * @param text the part of the query it is about
 */
public record Note(Code code, String text) {
  private static final String LITERALLY_CHINESE = "已把整个检索词当作普通文字查找。";
  private static final String LITERALLY = ": the whole query was searched as plain text";

  /** What there is to say. */
  public enum Code {
    UNBALANCED_PARENTHESIS(
        "括号“%s”不成对，" + LITERALLY_CHINESE, "the parenthesis %s has no partner" + LITERALLY),
    OPERATOR_WITHOUT_TERM("“%s”旁边没有词，" + LITERALLY_CHINESE, "%s has no term beside it" + LITERALLY),
    FIELD_WITHOUT_VALUE("“%s”后面没有词，" + LITERALLY_CHINESE, "%s has no value" + LITERALLY),
    BAD_DATE(
        "“%s”不是日期（可写 2023、2023-03、2023-03-05、2023-03..2023-06），" + LITERALLY_CHINESE,
        "%s is no date (2023, 2023-03, 2023-03-05, 2023-03..2023-06)" + LITERALLY),
    TOO_DEEP("括号套了太多层，" + LITERALLY_CHINESE, "parentheses are nested too deep" + LITERALLY),
    REVERSED_DATES("“%s”的起止日期颠倒了，已对调。", "%s begins after its end: the two were swapped"),
    DISTANCE_LIMITED(
        "“~%s”太远，已按 ~" + Expression.Near.MAX_DISTANCE + " 查找。",
        "~%s is too far: ~" + Expression.Near.MAX_DISTANCE + " was searched");

    private final String chinese;
    private final String english;

    Code(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    /** The lower-case word used in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A sentence for the page. */
  public String chinese() {
    return code.chinese.formatted(text);
  }

  /** A sentence for the API. */
  public String english() {
    return code.english.formatted(text);
  }
}
