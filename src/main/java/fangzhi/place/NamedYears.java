package fangzhi.place;

import fangzhi.text.ChineseDates;
import fangzhi.text.SparsePattern;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The years a text names: 2023年, 2023年度, 二〇二三年, 2023世界月季大会. */
final class NamedYears {
  private static final String CHINESE = "[一二][〇○零九][〇○零一二三四五六七八九]{2}";
  static final SparsePattern YEAR =
      new SparsePattern(
          "(?<![0-9〇○零一二三四五六七八九])((?:20[0-9]{2}|19[5-9][0-9])|"
              + CHINESE
              + ")(?:年|(?=[\\p{IsHan}]{2,}(?:论坛|大会|展|赛|节)))");
  private static final Pattern GOAL_BEFORE = Pattern.compile("(?:到|至|力争|截止|预计|规划|展望|—|-|～)$");
  private static final Pattern GOAL_AFTER = Pattern.compile("^(?:前|底前|末前|远景|目标|规划|建成|基本实现|实现)");
  private static final Pattern SINCE_BEFORE =
      Pattern.compile("(?:自|从|始建于|建于|成立于|毕业于|出生于|生于|早在|截至|始于|自从|起于)$");

  private NamedYears() {}

  /** The latest year that isn't a goal; a beginning (自2019年) only says "not before". */
  static Optional<Integer> latest(String text) {
    Integer latest = null;
    Integer since = null;
    for (MatchResult year : YEAR.in(text)) {
      String before = text.substring(Math.max(0, year.start() - 3), year.start());
      String after = text.substring(year.end(), Math.min(text.length(), year.end() + 4));
      int named = ChineseDates.year(year.group(1));
      if (SINCE_BEFORE.matcher(before).find()) {
        since = later(since, named);
      } else if (!GOAL_BEFORE.matcher(before).find() && !GOAL_AFTER.matcher(after).find()) {
        latest = later(latest, named);
      }
    }
    boolean overtaken = latest != null && since != null && since > latest;
    return overtaken ? Optional.empty() : Optional.ofNullable(latest);
  }

  private static Integer later(@Nullable Integer known, int named) {
    return known == null ? Integer.valueOf(named) : Integer.valueOf(Math.max(known, named));
  }
}
