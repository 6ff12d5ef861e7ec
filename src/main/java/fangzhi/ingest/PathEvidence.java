package fangzhi.ingest;

import fangzhi.jump.PageNumber;
import fangzhi.model.Issue;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file's path tells of the issue it was printed in, as in {@code 许昌日报/2023-11-24/04.txt},
 * {@code 许昌日报/2023-11/24/A03.html} or {@code 许昌日报_20231124_04.txt}. Only the file's name and the
 * four folders above it count.
 */
final class PathEvidence {
  private static final int MAX_NAMES = 5;
  private static final int EARLIEST_YEAR = 1850;
  private static final int LATEST_YEAR = 2100;

  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)(?:(\\d{4})[-_./](\\d{1,2})[-_./](\\d{1,2})(?!\\d)"
              + "|(\\d{4})年(\\d{1,2})月(\\d{1,2})日"
              + "|(\\d{4})(\\d{2})[-_./]?(\\d{2})(?!\\d))");

  /** A page number stands alone in the file's name or behind a date, or is called 版. */
  private static final Pattern PAGE =
      Pattern.compile(
          "^第?([A-Z]?\\d{1,2})版?$|(?<![A-Z\\d])第?([A-Z]?\\d{1,2})版|[-_ ]([A-Z]?\\d{1,2})$");

  private static final Pattern PAPER =
      Pattern.compile("(?:^|/)(\\p{IsHan}{2,10}报)(?=[/_\\- \\d]|$)");

  private final String names;
  private final String fileName;

  private PathEvidence(String names, String fileName) {
    this.names = names;
    this.fileName = fileName;
  }

  static PathEvidence of(Path file) {
    int count = file.getNameCount();
    String names =
        file.subpath(Math.max(0, count - MAX_NAMES), count).toString().replace('\\', '/');
    String stem = names.replaceFirst("(\\.[A-Za-z]{1,6})+$", "");
    return new PathEvidence(stem, stem.substring(stem.lastIndexOf('/') + 1));
  }

  /**
   * The issue with what the path adds of paper and page number; its date stays the printed one. A
   * printed page number gets the form that the path's have: 第一版 is 1.
   */
  Issue complete(Issue printed) {
    String paper = printed.paper() != null ? printed.paper() : paper();
    String number = printed.pageNumber();
    String page = number != null ? PageNumber.plain(number) : pageNumber();
    return new Issue(paper, printed.date(), page);
  }

  /** The date nearest to the file's name. */
  @Nullable LocalDate date() {
    LocalDate last = null;
    Matcher matcher = DATE.matcher(names);
    while (matcher.find()) {
      LocalDate date = date(matcher);
      last = date != null ? date : last;
    }
    return last;
  }

  private static @Nullable LocalDate date(Matcher m) {
    int group = m.group(1) != null ? 1 : m.group(4) != null ? 4 : 7;
    int year = Integer.parseInt(m.group(group));
    if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
      return null;
    }
    try {
      return LocalDate.of(
          year, Integer.parseInt(m.group(group + 1)), Integer.parseInt(m.group(group + 2)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A number counts as the page's only where the path has a date: 001.txt is no page 1. */
  private @Nullable String pageNumber() {
    if (date() == null) {
      return null;
    }
    Matcher matcher = PAGE.matcher(DATE.matcher(fileName).replaceAll("日"));
    while (matcher.find()) {
      for (int i = 1; i <= 3; i++) {
        if (matcher.group(i) != null) {
          return withoutZeros(matcher.group(i));
        }
      }
    }
    return null;
  }

  /** 04 is page 4; A03 stays as papers print it. */
  private static @Nullable String withoutZeros(String number) {
    String bare = number.replaceFirst("^0+", "");
    return bare.isEmpty() ? null : bare;
  }

  private @Nullable String paper() {
    String last = null;
    Matcher matcher = PAPER.matcher(names);
    while (matcher.find()) {
      last = matcher.group(1);
    }
    return last;
  }
}
