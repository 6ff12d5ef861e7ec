package fangzhi.jump;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of an issue, however its number is printed: 1, 01, 第一版, A1 and A01版 are the same page.
 *
 * @param section the letter of the section; empty for the first one, whether or not it prints its A
 * @param number from 1
 */
public record PageNumber(String section, int number) {
  private static final Pattern PRINTED =
      Pattern.compile("第?([A-Z]?)(?:0*(\\d{1,3})|([一二三四五六七八九十]{1,3}))版?");
  private static final String DIGITS = "一二三四五六七八九";
  private static final String FIRST_SECTION = "A";

  /** Reads a printed number; null where it is none. */
  public static @Nullable PageNumber of(@Nullable String printed) {
    if (printed == null) {
      return null;
    }
    Matcher matcher = PRINTED.matcher(narrow(printed));
    if (!matcher.matches()) {
      return null;
    }
    String section = matcher.group(1).equals(FIRST_SECTION) ? "" : matcher.group(1);
    int number =
        matcher.group(2) == null ? chinese(matcher.group(3)) : Integer.parseInt(matcher.group(2));
    return number == 0 ? null : new PageNumber(section, number);
  }

  /**
   * A printed number in one form, with the section and its zeros as printed: 第一版 and 01 are 1,
   * 第Ａ02版 is A02. What is no page number stays as it is.
   */
  public static String plain(String printed) {
    PageNumber page = of(printed);
    if (page == null) {
      return printed;
    }
    String bare = narrow(printed).replaceAll("[第版]", "");
    return bare.matches("[A-Z].*") ? bare : page.toString();
  }

  private static String narrow(String printed) {
    return Normalizer.normalize(printed, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toUpperCase(Locale.ROOT);
  }

  /** 二 is 2, 十二 12, 二十一 21; 0 for what isn't written so. */
  private static int chinese(String number) {
    int ten = number.indexOf('十');
    if (ten < 0) {
      return number.length() == 1 ? DIGITS.indexOf(number) + 1 : 0;
    }
    int tens = ten == 0 ? 1 : digit(number.substring(0, ten));
    int ones = digit(number.substring(ten + 1));
    boolean written = tens > 0 && (ones > 0 || ten == number.length() - 1);
    return written ? 10 * tens + ones : 0;
  }

  private static int digit(String digit) {
    return digit.length() == 1 ? DIGITS.indexOf(digit) + 1 : 0;
  }

  /** {@code 1} or {@code B1}. */
  @Override
  public String toString() {
    return section + number;
  }
}
