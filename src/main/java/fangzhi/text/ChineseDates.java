package fangzhi.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates as Chinese papers print them: 2023年3月16日, ２０２３年３月１６日, 二〇二三年三月十六日, 2023-03-16,
 * 2023.3.16, 3月16日, 3月16—17日 and 16日, spaces between the parts allowed.
 */
public final class ChineseDates {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String GAP = "[ \\t\\u00A0\\u3000]*";
  private static final String YEAR = "([0-9０-９]{4}|[〇○零一二三四五六七八九]{4})";
  private static final String NUMBER = "([0-9０-９]{1,2}|[一二三四五六七八九十廿卅]{1,3})";
  private static final String TO = GAP + "(?:[-—–~～]{1,2}|至|到|、|和)" + GAP;
  private static final String DAY =
      NUMBER + "(?:" + TO + "(?:[0-9０-９]{1,2}|[一二三四五六七八九十廿卅]{1,3}))?" + GAP + "[日号]";
  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?<![0-9０-９])"
              + YEAR
              + GAP
              + "年"
              + GAP
              + ")?"
              + "(?<![0-9０-９])"
              + NUMBER
              + GAP
              + "月"
              + GAP
              + DAY);
  static final SparsePattern NUMERIC =
      new SparsePattern(
          "(?<![0-9.])((?:19|20)[0-9]{2})([-./])([0-9]{1,2})\\2([0-9]{1,2})(?![0-9])");
  static final SparsePattern DAY_ONLY =
      new SparsePattern(
          "(?:(?<![0-9０-９一二三四五六七八九十月年第·—至-])|(?<=[同当本]月))" + DAY + "(?![常报益前夜间程均渐子用语光照产内线游])");

  /** How far around its 月 a date may reach, spaces included: only there is looked closely. */
  private static final int BEFORE_MONTH = 16;

  private static final int AFTER_MONTH = 10;

  private ChineseDates() {}

  /**
   * The dates with year and month, or with a month, in the order of the text; also those that no
   * calendar has.
   */
  public static List<DateMention> find(String text) {
    List<DateMention> found = new ArrayList<>();
    Matcher printed = DATE.matcher(text).useTransparentBounds(true);
    int free = 0;
    for (int month = text.indexOf('月'); month >= 0; month = text.indexOf('月', month + 1)) {
      int from = Math.max(free, month - BEFORE_MONTH);
      printed.region(from, Math.min(text.length(), month + AFTER_MONTH));
      if (from <= month && printed.find()) {
        add(found, printed, printed.group(1), printed.group(2), printed.group(3));
        free = printed.end();
      }
    }
    for (MatchResult numeric : NUMERIC.in(text)) {
      add(found, numeric, numeric.group(1), numeric.group(3), numeric.group(4));
    }
    found.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return found;
  }

  /** The days printed without a month (20日) in the order of the text. */
  public static List<DateMention> days(String text) {
    List<DateMention> found = new ArrayList<>();
    for (MatchResult day : DAY_ONLY.in(text)) {
      add(found, day, null, null, day.group(1));
    }
    found.removeIf(DateMention::impossible);
    return found;
  }

  /** The first date whose year, month and day are all printed. */
  public static Optional<LocalDate> first(String text) {
    return find(text).stream().flatMap(date -> date.full().stream()).findFirst();
  }

  private static void add(
      List<DateMention> found,
      MatchResult at,
      @Nullable String year,
      @Nullable String month,
      String day) {
    Integer y = year == null ? null : Integer.valueOf(year(year));
    Integer m = month == null ? null : Integer.valueOf(number(month));
    found.add(new DateMention(at.start(), at.end(), y, m, number(day)));
  }

  /** A year of four digits, Arabic or Chinese. */
  public static int year(String digits) {
    int year = 0;
    for (int i = 0; i < digits.length(); i++) {
      year = year * 10 + digit(digits.charAt(i));
    }
    return year;
  }

  /** A number up to 99: 16, １６, 十六, 二十一, 廿一, 卅. */
  public static int number(String text) {
    int total = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '十') {
        total = total == 0 ? 10 : total * 10;
      } else if (c == '廿') {
        total = 20;
      } else if (c == '卅') {
        total = 30;
      } else if (Character.isDigit(c)) {
        total = total * 10 + digit(c);
      } else {
        total += digit(c);
      }
    }
    return total;
  }

  private static int digit(char c) {
    int chinese = DIGITS.indexOf(c);
    if (chinese >= 0) {
      return chinese;
    }
    return c == '○' || c == '零' ? 0 : Character.digit(c, 10);
  }
}
