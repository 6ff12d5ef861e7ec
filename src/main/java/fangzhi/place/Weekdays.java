package fangzhi.place;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The weekdays a text prints right after its dates, as ISO numbers from 1 for Monday. */
final class Weekdays {
  private static final String WEEKDAY = "[ \\u3000（(]{0,3}(?:星期|周|礼拜)([一二三四五六日天])";
  private static final Pattern HERE = Pattern.compile(WEEKDAY);
  private static final Pattern WITH_DATE =
      Pattern.compile("(?<![0-9])([0-9]{1,2})月([0-9]{1,2})日" + WEEKDAY);

  private final Map<Integer, Integer> byDay = new HashMap<>();

  Weekdays(String text) {
    Matcher printed = WITH_DATE.matcher(text);
    while (printed.find()) {
      int month = Integer.parseInt(printed.group(1));
      int day = Integer.parseInt(printed.group(2));
      byDay.putIfAbsent(key(month, day), number(printed.group(3)));
    }
  }

  /** The first weekday printed with a day of a month. */
  Optional<Integer> of(int month, int day) {
    return Optional.ofNullable(byDay.get(key(month, day)));
  }

  /** The weekday at an offset. */
  static Optional<Integer> at(String text, int offset) {
    Matcher here = HERE.matcher(text).region(offset, text.length());
    return here.lookingAt() ? Optional.of(number(here.group(1))) : Optional.empty();
  }

  private static int key(int month, int day) {
    return month * 100 + day;
  }

  private static int number(String weekday) {
    return weekday.equals("天") ? 7 : "一二三四五六日".indexOf(weekday) + 1;
  }
}
