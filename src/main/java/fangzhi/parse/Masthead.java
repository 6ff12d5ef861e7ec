package fangzhi.parse;

import fangzhi.model.Issue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a page that belong to no story: paper, date, page number, editors, telephone. */
final class Masthead {
  private static final String NAME = "[\\p{IsHan}·]{2,4}";
  private static final Pattern DATE =
      Pattern.compile(
          "^(?:[\\p{IsHan}]{2,8}(?:报|版|讯)\\s*)?(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日(?:.{0,40})$");
  private static final Pattern DATE_REST =
      Pattern.compile(
          "(?:\\s|星期[一二三四五六日天]|周[一二三四五六日]|农历[\\p{IsHan}]{2,12}|[\\p{IsHan}]{2}年[\\p{IsHan}]{2,8}|第\\d+期|总第\\d+期"
              + "|[A-D]?\\d{1,2}版?|第[\\d一二三四五六七八九十]+版|今日\\d+版|[\\p{IsHan}]{2,8}报|责任?编辑[:：]?.{2,12}|[,，、|/·:：\\-—])*");
  private static final Pattern STAFF =
      Pattern.compile(
          "^(?:(?:本版|本期|值班|责任|执行|首席|见习|统筹|版面|美术|文字|图片)*"
              + "(?:编审|编辑|责编|校对|美编|版式|审读|组版|监制|主编|总编辑|总编|编委|主任|检校|设计|电话|终审|一审|二审|三审|二校|审校|排版|制图)\\s*[:：/／]?\\s*"
              + NAME
              + "?(?:[\\s、]+"
              + NAME
              + ")?\\s*[,，;；|]?\\s*)+$");
  private static final Pattern CONTACT =
      Pattern.compile(
          "^.{0,16}(?:(?:电话|热线|传真|QQ|邮编|邮发代号|微信)\\s*[:：]?\\s*[\\d（(].{0,80}"
              + "|(?:邮箱|信箱|E-?mail)\\s*[:：]?\\s*[\\w.]+@.{0,80}|(?:地址|网址)\\s*[:：].{0,60}"
              + "|国内统一(?:连续出版物)?刊?号.{0,60}|CN\\s*\\d\\d-\\d{4}.{0,60}|(?:https?://|www\\.)\\S+)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "^(?:第\\s*)?([A-Da-d]?\\s*[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:\\s*版|\\s*[\\p{IsHan}·]{2,8})?$");
  private static final Pattern PAPER =
      Pattern.compile(
          "^[\\p{IsHan}]{2,8}(?:日报|晚报|晨报|时报|样报|周报|快报|商报|早报|导报)(?:\\s+[^。]{1,24})?$"
              + "|^(?:样稿|试刊|增刊|号外|特刊)(?:[,，·\\s].{0,20})?$");
  private static final Pattern MAILBOX = Pattern.compile("([a-z]{4,24})@");

  private Masthead() {}

  /** Whether a line belongs to the page and not to a story. */
  static boolean isFurniture(String line) {
    return isDate(line)
        || STAFF.matcher(line).matches()
        || (CONTACT.matcher(line).matches() && !line.contains("。"))
        || isPageNumber(line)
        || PAPER.matcher(line).matches();
  }

  private static boolean isDate(String line) {
    Matcher date = DATE.matcher(line);
    return date.matches()
        && DATE_REST.matcher(line.substring(date.end(3)).replaceFirst("^\\s*日", "")).matches();
  }

  private static boolean isPageNumber(String line) {
    Matcher number = PAGE_NUMBER.matcher(line);
    return number.matches() && (line.length() <= 3 || line.contains("版"));
  }

  /** Paper, date and page number as the furniture prints them. */
  static Issue issue(List<String> furniture) {
    String paper = null;
    LocalDate date = null;
    String pageNumber = null;
    for (String line : furniture) {
      paper = paper == null ? paper(line) : paper;
      date = date == null ? date(line) : date;
      pageNumber = pageNumber == null ? pageNumber(line) : pageNumber;
    }
    return new Issue(paper, date, pageNumber);
  }

  private static @Nullable String paper(String line) {
    Matcher named =
        Pattern.compile("([\\p{IsHan}]{2,6}(?:日报|晚报|晨报|时报|样报|周报|快报|商报|早报|导报))").matcher(line);
    if (named.find()) {
      return named.group(1);
    }
    Matcher mailbox = MAILBOX.matcher(line);
    return mailbox.find() ? KnownPapers.byMailbox(mailbox.group(1)) : null;
  }

  private static @Nullable LocalDate date(String line) {
    Matcher date = DATE.matcher(line);
    if (!date.matches()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(date.group(1)),
          Integer.parseInt(date.group(2)),
          Integer.parseInt(date.group(3)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable String pageNumber(String line) {
    Matcher number = PAGE_NUMBER.matcher(line);
    if (isPageNumber(line) && number.matches()) {
      return number.group(1).replaceAll("\\s", "");
    }
    Matcher inside =
        Pattern.compile("第\\s*([\\d一二三四五六七八九十]+)\\s*版|\\b([A-D]?\\d{1,2})\\s*版").matcher(line);
    return inside.find() ? inside.group(inside.group(1) == null ? 2 : 1) : null;
  }
}
