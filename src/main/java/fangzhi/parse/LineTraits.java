package fangzhi.parse;

import fangzhi.text.Han;
import fangzhi.text.Surnames;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@link WrappedRoles} asks of a line, worked out once.
 *
 * @param ends whether it ends a sentence
 * @param announces whether it ends in a colon
 * @param closingStart whether it begins with a mark that no printed line begins with
 * @param openingStart whether it begins with an opening quotation mark, title mark or parenthesis
 * @param hangs whether its last character is a mark that may hang outside the column
 * @param lead whether it begins with 本报讯（记者 …） or the like
 * @param leadWidth the width that the spaces of a lead 本报讯（记者 …） add
 * @param opens whether it begins as paragraphs of news do and running text hardly ever does
 * @param listed whether it begins with a list's number or mark
 * @param startBonus what its words say for a paragraph's first line
 * @param display what its words say for a headline
 */
record LineTraits(
    boolean ends,
    boolean announces,
    boolean closingStart,
    boolean openingStart,
    boolean hangs,
    boolean lead,
    double leadWidth,
    boolean opens,
    boolean listed,
    double startBonus,
    double display) {

  /** 蔡某、王某参加会见。: the customary last paragraph of a report on a meeting. */
  private static final Pattern CLOSING_SENTENCE =
      Pattern.compile(
          "^([\\p{IsHan}]{2,4}?)(?:、[\\p{IsHan}、·]{2,36})?等?(?:参加|出席|陪同|一同)[\\p{IsHan}]{0,8}(?:会见|会谈|活动|会议|观看|仪式|调研)?。$");

  /**
   * Words at least ten times as frequent at the beginning of a paragraph as inside a sentence, in
   * the corpus of broadcast news.
   */
  private static final Pattern OPENER =
      Pattern.compile(
          "\\d{1,2}月\\d{1,2}日|(?:19|20)\\d\\d年|另?据|记者|同日|此外|另外|随后|如今|眼下|目前|昨天|今天|当[天晚]|昨[天晚日]"
              + "|近[日年期]|日前|最近|连日来|今年|去年|截至|为了|随着|根据|针对|对于|除了|与此同时|会议|会[见谈]|与会|首届|[本此][届次]|由中");

  private static final Pattern LISTED =
      Pattern.compile(
          "[①-⑳⑴-⒇●■◆★]|[（(](?:[一二三四五六七八九十]{1,2}|\\d{1,2})[）)]|\\d{1,2}[.．、](?!\\d)|[一二三四五六七八九十]{1,2}、");

  private static final double LEAD = 2.5;
  private static final double CLOSING = 1.5;
  private static final double WIDEST_HEADLINE = 32;

  static LineTraits of(Line line) {
    String text = line.dense();
    boolean lead = Bylines.opensLead(text);
    boolean closing = text.length() < 60 && isClosingSentence(text);
    return new LineTraits(
        line.endsSentence(),
        text.endsWith("：") || text.endsWith(":"),
        Han.isClosing(text.charAt(0)) && !text.startsWith("…"),
        Han.isOpening(text.charAt(0)),
        "，。、；：".indexOf(text.charAt(text.length() - 1)) >= 0,
        lead,
        lead ? 0.5 * count(line.text(), ' ') : 0,
        OPENER.matcher(text).lookingAt(),
        LISTED.matcher(text).lookingAt(),
        (lead ? LEAD : 0) + (closing ? CLOSING : 0),
        display(line, lead));
  }

  private static boolean isClosingSentence(String text) {
    Matcher closing = CLOSING_SENTENCE.matcher(text);
    return closing.find() && Surnames.isName(closing.group(1));
  }

  private static double display(Line line, boolean lead) {
    String text = line.dense();
    double s = line.blankBefore() > 0 ? 0 : -0.2;
    s += !lead && hasTwoHalves(line.text()) ? 1 : 0;
    s -= 0.8 * count(text, '，') + 3 * count(text, '。') + 0.3 * count(text, '、');
    s -= text.endsWith("。") || text.endsWith("。”") ? 2 : line.endsSentence() ? 0.3 : 0;
    s -= line.width() > WIDEST_HEADLINE ? 2 : 0;
    s -= Fragments.leavesOpen(text) ? 1 : 0;
    return Han.isClosing(text.charAt(0)) ? s - 6 : s;
  }

  private static boolean hasTwoHalves(String text) {
    int space = text.indexOf(' ');
    return space >= 4 && text.length() - space > 4 && count(text, ' ') == 1;
  }

  private static int count(String text, char c) {
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      n += text.charAt(i) == c ? 1 : 0;
    }
    return n;
  }
}
