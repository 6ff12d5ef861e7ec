package fangzhi.parse;

import fangzhi.text.Surnames;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows a deck (副题) by its words where no dash leads it: who attended, what kind of report follows,
 * or the facts under a headline that is complete. Sizes of type don't come through a text layer, so
 * anything less plain stays in the headline.
 */
final class Decks {
  private static final Pattern DASH = Pattern.compile("^(?:——|⸺)");

  /** 张某等出席并讲话. */
  private static final Pattern ATTENDED =
      Pattern.compile(
          "^(\\p{IsHan}{2,4}?)(?:[、\\s]\\p{IsHan}{2,4}){0,4}(?:等\\p{IsHan}{0,4}?)?"
              + "(?:出席|主持|参加|致辞|讲话|调研|督导|宣布开幕|见证签约)"
              + "(?:指导|(?:\\p{IsHan}{0,4}(?:会议|活动|仪式|大会|座谈会|开幕式)))?"
              + "(?:并(?:讲话|致辞|宣布\\p{IsHan}{2,4}|作\\p{IsHan}{2,4}|发表\\p{IsHan}{2,6}))?$");

  private static final Pattern GENRE =
      Pattern.compile("(?:答记者问|见闻|纪实|侧记|纪事|观察|访谈|速写|掠影|扫描|调查|小记|走笔)$");

  /** The headline is complete: it asks, exclaims or ends in a final particle. */
  private static final Pattern COMPLETE = Pattern.compile("[？！?!啦吗呢吧]$");

  private static final double MUCH_WIDER = 1.6;

  private Decks() {}

  /** The index of the line that a heading's deck begins with, -1 without one. */
  static int start(List<Line> lines) {
    for (int i = 1; i < lines.size(); i++) {
      if (DASH.matcher(lines.get(i).text()).find()) {
        return i;
      }
    }
    int last = lines.size() - 1;
    return last > 0 && isDeck(lines.subList(0, last), lines.get(last)) ? last : -1;
  }

  private static boolean isDeck(List<Line> headline, Line last) {
    String text = last.dense();
    if (isAttendance(last.text())) {
      return true;
    }
    double widest = headline.stream().mapToDouble(Line::width).max().orElse(0);
    if (GENRE.matcher(text).find()) {
      return last.width() > widest;
    }
    boolean complete = headline.size() == 1 && COMPLETE.matcher(headline.getFirst().dense()).find();
    return isSmaller(headline, last) || (complete && last.width() >= MUCH_WIDER * widest);
  }

  /** Whether the headline's last two lines would have stood on one beside the line below them. */
  private static boolean isSmaller(List<Line> headline, Line last) {
    int size = headline.size();
    return size >= 2
        && headline.get(size - 2).width() + headline.get(size - 1).width() <= last.width();
  }

  private static boolean isAttendance(String text) {
    Matcher attended = ATTENDED.matcher(text);
    if (!attended.find()) {
      return false;
    }
    int given = attended.group(1).length() - Surnames.lengthAt(text, 0, true);
    return Surnames.lengthAt(text, 0, true) > 0 && given >= 1 && given <= 2;
  }
}
