package fangzhi.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as metadata and web pages write them. */
final class Dates {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** 2023-11-24, 2023/11/24, 2023.11.24 and 2023年11月24日, also with a time behind. */
  private static final Pattern SPACED =
      Pattern.compile(
          "(?U)(?<!\\d)(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)");

  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)((?:18|19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");

  private Dates() {}

  /** The date in China of a time stamp, or the first date in a text. */
  static @Nullable LocalDate find(String text) {
    LocalDate stamped = stamped(text.strip());
    LocalDate spaced = stamped != null ? stamped : first(SPACED.matcher(text));
    return spaced != null ? spaced : first(COMPACT.matcher(text));
  }

  private static @Nullable LocalDate stamped(String text) {
    if (text.indexOf('T') != 10) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).atZoneSameInstant(CHINA).toLocalDate();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable LocalDate first(Matcher matcher) {
    while (matcher.find()) {
      LocalDate date = date(matcher);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static @Nullable LocalDate date(Matcher m) {
    try {
      return LocalDate.of(
          Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
