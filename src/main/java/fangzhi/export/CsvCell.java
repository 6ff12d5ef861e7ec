package fangzhi.export;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value as a cell of a table. What a spreadsheet would run as a formula gets an apostrophe before
 * it, as OWASP advises ("CSV Injection"), also behind white space and where it is full-width.
 */
final class CsvCell {
  private static final Pattern FORMULA =
      Pattern.compile("[\\s\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠]|[\\t\\r\\n]");

  private static final Pattern LINE_END = Pattern.compile("\r\n?");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");
  private static final Pattern QUOTED = Pattern.compile("[\",\r\n]|^\\s|\\s$");

  private CsvCell() {}

  static String of(@Nullable String value) {
    if (value == null) {
      return "";
    }
    String clean = CONTROLS.matcher(value).replaceAll("");
    String safe = FORMULA.matcher(clean).lookingAt() ? "'" + clean : clean;
    String text = LINE_END.matcher(safe).replaceAll("\n");
    return QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
