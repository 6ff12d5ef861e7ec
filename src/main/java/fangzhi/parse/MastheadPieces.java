package fangzhi.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a masthead line is put together from, however many pieces stand on it and whether or not
 * spaces part them: 05要闻 2023.10.19星期四责任编辑：徐静版式：谢刚 许昌日报.
 *
 * @param sure pieces that stand nowhere else, such as a date of issue with its weekday or an editor
 * @param paper the newspaper's name where it is one of the pieces
 */
record MastheadPieces(int sure, @Nullable String paper) {
  private static final String ROLE =
      "(?:本版|本期|值班|责任|执行|首席|见习|统筹|版面|美术|文字|图片){0,8}"
          + "(?:编审|编辑|责编|校对|美编|版式|审读|组版|监制|主编|总编辑|总编|编委|主任|检校|设计|终审|一审|二审|三审|二校|审校|排版|制图)";
  private static final String GAP = "\\s*[:：/／]?\\s*";
  private static final String NAME =
      "[\\p{IsHan}·]{2,4}?(?=$|[\\s、,，;；|]|" + ROLE + "|投稿|邮箱|电话|热线)";
  private static final String STAFF =
      ROLE + GAP + "(?:" + NAME + "(?:[\\s、]+(?!" + ROLE + ")" + NAME + ")?|(?=\\s|$))";
  private static final String YEAR_OF_SIXTY = "[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年";
  private static final String LUNAR_DAY = "闰?[正一二三四五六七八九十冬腊]{1,2}月(?:初|十|廿|二|三)[一二三四五六七八九十]?";
  private static final String NUMBER = "\\s*[\\d一二三四五六七八九十]{1,6}\\s*";
  private static final String SECTION = "[A-DＡ-Ｄ]";
  private static final String DIGITS = "[\\d０-９]{1,2}";

  /** A page of a section as papers number it: A2, A02, Ａ２. */
  static final String SECTION_PAGE = SECTION + DIGITS;

  /** A page's number in digits, with or without its section. */
  static final String PAGE = SECTION + "?" + DIGITS;

  private static final String PAGE_WORD =
      "(?:要闻|综合|时政|民生|社会|国内|国际|教育|健康|副刊|文艺|文学|广告|公告|专版|专题|特刊|文化|体育|经济|财经|法治|县区|乡镇|基层|新闻|评论|关注|视点)";

  private static final Pattern SURE =
      Pattern.compile(
          "\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
              + "|星期[一二三四五六日天]|总?第"
              + NUMBER
              + "期|[今本]日"
              + NUMBER
              + "版|第"
              + NUMBER
              + "版|(?:第\\s*)?"
              + PAGE
              + "\\s*版|(?:"
              + SECTION_PAGE
              + "|0\\d)\\s*·?\\s*"
              + PAGE_WORD
              + "|国内统一(?:连续出版物)?刊?号|CN\\s*\\d\\d\\s*[-—]\\s*\\d{4}(?:/\\S{1,3})?|邮发代号"
              + GAP
              + "\\d\\d\\s*[-—]\\s*\\d{1,4}|"
              + STAFF
              + "|(?:投稿|新闻|本报|读者|报料|广告|发行){0,8}(?:邮箱|信箱|E-?mail)"
              + GAP
              + "[\\w.]+@[\\w.]+|(?:新闻|本报|读者|报料|广告|发行|编辑部){0,8}(?:电话|热线|传真)"
              + GAP
              + "[\\d（(][\\d（）()\\-— ]{5,24}|(?:https?://|www\\.)[\\w./-]+"
              + "|今日天气[^。]{2,20}(?:℃|度)",
          Pattern.CASE_INSENSITIVE);

  private static final String PAPER = "[\\p{IsHan}]{2,4}(?:日报|晚报|晨报|时报|样报|周报|快报|商报|早报|导报)";
  private static final Pattern NAMED =
      Pattern.compile("(?!中共|主管|主办)(" + PAPER + ")(?=社|\\s|$|\\d|第|国内)");

  private static final Pattern ALSO =
      Pattern.compile(
          "\\d{4}\\s*([-./])\\s*\\d{1,2}\\s*\\1\\s*\\d{1,2}(?!\\d)|周[一二三四五六日]|农历|"
              + YEAR_OF_SIXTY
              + "|"
              + LUNAR_DAY
              + "|中共[\\p{IsHan}]{2,6}委(?:机关报)?|主管|主办|社?出版|社"
              + "|[A-Za-z]{3,16}|"
              + PAGE
              + "(?![\\d０-９])|"
              + PAGE_WORD
              + "|版|[\\p{IsHan}]{2,4}网(?=\\s|www|http|$)|[\\p{IsHan}]{2,6}报(?=\\s|$)|[\\s,，、|/·:：—-]+");

  /** The name of a supplement or of the page's section in front of a date. */
  private static final Pattern TITLE =
      Pattern.compile("^[\\p{IsHan}]{2,6}(?=\\s|\\d{4}\\s*[年./-])");

  private static final int SURE_BESIDE_TITLE = 2;

  /** The pieces of a line that has nothing else on it; empty for any other line. */
  static Optional<MastheadPieces> of(String line) {
    Optional<MastheadPieces> all = read(line).filter(pieces -> pieces.sure > 0);
    Matcher title = TITLE.matcher(line);
    return all.isEmpty() && title.find()
        ? read(line.substring(title.end())).filter(pieces -> pieces.sure >= SURE_BESIDE_TITLE)
        : all;
  }

  /** Each piece is decided when it is reached, so that the time is linear in the line's length. */
  private static Optional<MastheadPieces> read(String line) {
    Matcher sure = SURE.matcher(line).useTransparentBounds(true);
    Matcher also = ALSO.matcher(line).useTransparentBounds(true);
    Matcher named = NAMED.matcher(line).useTransparentBounds(true);
    int count = 0;
    String paper = null;
    for (int at = 0; at < line.length(); ) {
      if (at(named, at)) {
        paper = paper == null ? named.group(1) : paper;
        at = named.end();
      } else if (at(sure, at)) {
        count++;
        at = sure.end();
      } else if (at(also, at)) {
        at = also.end();
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new MastheadPieces(count, paper));
  }

  private static boolean at(Matcher piece, int at) {
    return piece.region(at, piece.regionEnd()).lookingAt();
  }
}
