package fangzhi.parse;

import fangzhi.model.Issue;
import fangzhi.text.ChineseDates;
import fangzhi.text.Pinyin;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a page that belong to no story: paper, date, page number, editors, telephone. */
final class Masthead {
  private static final Pattern CONTACT =
      Pattern.compile(
          "^.{0,16}(?:(?:电话|热线|传真|QQ|邮编|邮发代号|微信)\\s*[:：]?\\s*[\\d（(].{0,80}"
              + "|(?:邮箱|信箱|E-?mail)\\s*[:：]?\\s*[\\w.]+@.{0,80}|(?:地址|网址)\\s*[:：].{0,60}"
              + "|国内统一(?:连续出版物)?刊?号.{0,60}|CN\\s*\\d\\d-\\d{4}.{0,60}|(?:https?://|www\\.)\\S+)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "^(?:第\\s*)?([A-Da-dＡ-Ｄ]?\\s*[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?:\\s*版|\\s*[\\p{IsHan}·]{2,8})?$");
  private static final Pattern PAGE_INSIDE =
      Pattern.compile(
          "第\\s*("
              + MastheadPieces.PAGE
              + "|[\\d一二三四五六七八九十]+)\\s*版|(?<![\\w０-９日])("
              + MastheadPieces.PAGE
              + ")\\s*版|^("
              + MastheadPieces.SECTION_PAGE
              + "|0\\d)\\s*·?\\s*(?:\\p{IsHan}|\\d{4})|(?:\\d日|星期[一二三四五六日天])\\s*("
              + MastheadPieces.SECTION_PAGE
              + ")(?!\\w)");
  private static final Pattern PAPER =
      Pattern.compile(
          "^([\\p{IsHan}]{2,6}(?:日报|晚报|晨报|时报|样报|周报|快报|商报|早报|导报))(?:\\s+[^。]{1,24})?$"
              + "|^(?:样稿|试刊|增刊|号外|特刊)(?:[,，·\\s].{0,20})?$");
  private static final Pattern PAPER_INSIDE =
      Pattern.compile("([\\p{IsHan}]{2,6}(?:日报|晚报|晨报|时报|样报|周报|快报|商报|早报|导报))");
  private static final Pattern MAILBOX = Pattern.compile("([a-z]{4,24})@");
  private static final Pattern CAPITALS = Pattern.compile("[A-Z][A-Z ]{2,30}");
  private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,6}");
  private static final Pattern SPELLED =
      Pattern.compile("^(\\p{IsHan}{2,6})\\s+([A-Z][A-Z ]{2,30})");

  /** A line that leads the reader to another page: ▶3版 behind a headline of that page. */
  private static final Pattern INDEX =
      Pattern.compile(
          "^[^。]{0,40}(?:[▶►▷→]\\s*第?[A-D]?[\\d一二三四五六七八九十]{1,3}版|[\\s…（(](?:详见|见)第?[A-D]?\\d{1,2}版[）)]?)$"
              + "|^(?:今日|本期|内容|要闻)?导读$");

  private Masthead() {}

  /** Whether a line belongs to the page and not to a story. */
  static boolean isFurniture(String line) {
    return MastheadPieces.of(line).isPresent()
        || (CONTACT.matcher(line).matches() && !line.contains("。"))
        || isPageNumber(line)
        || PAPER.matcher(line).matches()
        || INDEX.matcher(line).matches();
  }

  /** Whether two lines are one of the masthead, broken where its frame was too narrow. */
  static boolean goesOn(String first, String second) {
    String both = first + second;
    return MastheadPieces.of(both).isPresent()
        || (both.length() <= 8 && PAPER.matcher(both).matches());
  }

  /** Whether a line is Latin capitals, as a masthead spells its name. */
  static boolean isSpelling(String line) {
    return CAPITALS.matcher(line).matches();
  }

  /** Whether a line is the name that the next one spells: 今日魏都, JINRI WEIDU. */
  static boolean isSpelled(String name, String spelling) {
    return isSpelling(spelling)
        && NAME.matcher(name).matches()
        && Pinyin.typed(spelling)
            .flatMap(Pinyin.of(name)::match)
            .filter(match -> match == Pinyin.Match.WHOLE)
            .isPresent();
  }

  private static boolean isPageNumber(String line) {
    Matcher number = PAGE_NUMBER.matcher(line);
    return number.matches() && (line.length() <= 3 || line.contains("版"));
  }

  /** Paper, date and page number as the furniture prints them. */
  static Issue issue(List<String> furniture) {
    String paper =
        first(furniture, Masthead::paper)
            .or(() -> first(pairs(furniture, ""), Masthead::brokenPaper))
            .or(() -> first(pairs(furniture, " "), Masthead::spelledPaper))
            .orElse(null);
    return new Issue(paper, date(furniture), first(furniture, Masthead::pageNumber).orElse(null));
  }

  private static Optional<String> first(
      List<String> lines, Function<String, @Nullable String> field) {
    return lines.stream()
        .map(field)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .findFirst();
  }

  /** Each line with the one below. */
  private static List<String> pairs(List<String> lines, String between) {
    return IntStream.rangeClosed(1, lines.size())
        .mapToObj(i -> String.join(between, lines.subList(i - 1, Math.min(i + 1, lines.size()))))
        .toList();
  }

  private static @Nullable String paper(String line) {
    Optional<MastheadPieces> pieces = MastheadPieces.of(line);
    if (pieces.isPresent() && pieces.get().paper() != null) {
      return pieces.get().paper();
    }
    Matcher named = PAPER_INSIDE.matcher(line);
    if (named.find()) {
      return named.group(1);
    }
    Matcher mailbox = MAILBOX.matcher(line);
    return mailbox.find() ? KnownPapers.byMailbox(mailbox.group(1)) : null;
  }

  private static @Nullable String brokenPaper(String both) {
    Matcher paper = PAPER.matcher(both);
    return paper.matches() ? paper.group(1) : null;
  }

  private static @Nullable String spelledPaper(String both) {
    Matcher spelled = SPELLED.matcher(both);
    return spelled.find() && isSpelled(spelled.group(1), spelled.group(2))
        ? spelled.group(1)
        : null;
  }

  /** The date with its weekday before a bare one, which may be that of a notice. */
  private static @Nullable LocalDate date(List<String> furniture) {
    Stream<String> weekdays = furniture.stream().filter(line -> line.contains("星期"));
    return Stream.concat(weekdays, furniture.stream())
        .flatMap(line -> ChineseDates.find(line).stream())
        .flatMap(mention -> mention.full().stream())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String pageNumber(String line) {
    Matcher number = PAGE_NUMBER.matcher(line);
    if (isPageNumber(line) && number.matches()) {
      return number.group(1).replaceAll("\\s", "");
    }
    Matcher inside = PAGE_INSIDE.matcher(line);
    return inside.find()
        ? IntStream.rangeClosed(1, inside.groupCount())
            .mapToObj(inside::group)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow()
        : null;
  }
}
