package fangzhi.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The non-blank lines of a page, credits, signatures and jump marks cut off into lines of their
 * own, with the roles that follow from a line's own words; the others still {@link LineRole#START}.
 */
final class PageLines {
  private static final Pattern FROM =
      Pattern.compile(
          "^\\s*[（(【]\\s*(?:紧接|上接|接)\\s*(?:[\\p{IsHan}]{0,6}?)([A-D\\d一二三四五六七八九十第]{1,5}\\s*版?)[^）)】]{0,8}[）)】]");
  private static final Pattern TO =
      Pattern.compile(
          "[（(【]\\s*(?:紧转|下转|转)\\s*(?:[\\p{IsHan}]{0,6}?)([A-D\\d一二三四五六七八九十第]{1,5}\\s*版?)[^）)】]{0,8}[）)】]\\s*$");
  private static final Pattern OPEN_JUMP =
      Pattern.compile("[（(【]\\s*(?:紧?转|下转?)[^）)】]{0,6}$|[（(【]$");
  private static final Pattern JUMP_REST =
      Pattern.compile("^(?:下?转)?\\s*+第?[A-D\\d一二三四五六七八九十]{0,4}+\\s*+版?[）)】]$");
  private static final Pattern OPEN_NEWS = Pattern.compile("^\\p{IsHan}{0,6}讯$|^新华社.{2,14}电$");
  private static final Pattern POINTER = Pattern.compile("^[▲△▼▽◀▶←→↑↓]+\\s*");

  /** A signature, credit or jump mark at a line's end has at most so many characters. */
  private static final int LONGEST_TAIL = 60;

  /** A line of the masthead or a byline has at most so many characters. */
  private static final int LONGEST_FIXED = 160;

  /** Half of a broken masthead line has at most so many characters. */
  private static final int LONGEST_MASTHEAD = 40;

  private PageLines() {}

  static List<RoledLine> of(List<String> lines) {
    List<RoledLine> out = new ArrayList<>();
    printed(lines).forEach(line -> cut(line, out));
    joinBylines(out);
    joinMastheads(out);
    return out;
  }

  /** The non-blank lines, those that an extractor tore at a punctuation mark made whole. */
  private static List<Line> printed(List<String> lines) {
    List<Line> out = new ArrayList<>();
    int blank = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = Line.of(i + 1, lines.get(i), blank);
      blank = line.dense().isEmpty() ? blank + 1 : 0;
      if (!out.isEmpty() && line.isTornFrom(out.getLast())) {
        out.add(out.removeLast().rejoined(line));
      } else if (!line.dense().isEmpty()) {
        out.add(line);
      }
    }
    return withWholeJumps(Squeezed.rejoin(out));
  }

  /** A jump mark cut by the line's end, （下转 / 第三版）, is whole again. */
  private static List<Line> withWholeJumps(List<Line> lines) {
    List<Line> out = new ArrayList<>();
    for (Line line : lines) {
      boolean rest =
          !out.isEmpty()
              && JUMP_REST.matcher(line.text()).matches()
              && OPEN_JUMP.matcher(out.getLast().text()).find();
      out.add(rest ? out.removeLast().rejoined(line) : line);
    }
    return out;
  }

  /** A byline too long for its column goes on in the next line. */
  private static void joinBylines(List<RoledLine> lines) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line first = lines.get(i).line();
      Line second = lines.get(i + 1).line();
      boolean next = lines.get(i + 1).role() == LineRole.START && second.blankBefore() == 0;
      if (next && Bylines.goesOn(first.text(), second.text())) {
        lines.set(i, new RoledLine(first, LineRole.BYLINE));
        lines.set(i + 1, new RoledLine(second, LineRole.BYLINE));
      }
    }
  }

  /** A masthead's line may be broken, and its name spelled in Latin letters beside it. */
  private static void joinMastheads(List<RoledLine> lines) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      String first = lines.get(i).line().text();
      String second = lines.get(i + 1).line().text();
      if (mayBeFurniture(lines, i)
          && mayBeFurniture(lines, i + 1)
          && (Masthead.goesOn(first, second)
              || Masthead.isSpelled(first, second)
              || (isFurniture(lines, i) && Masthead.isSpelling(second)))) {
        lines.set(i, new RoledLine(lines.get(i).line(), LineRole.FURNITURE));
        lines.set(i + 1, new RoledLine(lines.get(i + 1).line(), LineRole.FURNITURE));
      }
    }
  }

  private static boolean isFurniture(List<RoledLine> lines, int i) {
    return lines.get(i).role() == LineRole.FURNITURE;
  }

  private static boolean mayBeFurniture(List<RoledLine> lines, int i) {
    return isFurniture(lines, i)
        || (lines.get(i).role() == LineRole.START
            && lines.get(i).line().text().length() <= LONGEST_MASTHEAD);
  }

  private static void cut(Line line, List<RoledLine> out) {
    Matcher from = FROM.matcher(line.text());
    if (from.find()) {
      out.add(new RoledLine(line.head(from.group()), LineRole.CONTINUED_FROM));
      addRest(line.tail(line.text().substring(from.end())), out);
      return;
    }
    String text = POINTER.matcher(line.text()).replaceFirst("");
    addRest(text.equals(line.text()) ? line : line.tail(text), out);
  }

  private static void addRest(Line line, List<RoledLine> out) {
    String text = line.text();
    int tail = opensBelow(out) ? -1 : tailStart(text);
    LineRole tailRole = tail < 0 ? LineRole.START : tailRole(text);
    String head = tail < 0 ? text : text.substring(0, tail);
    if (!head.isBlank()) {
      Line part = head.equals(line.text()) ? line : line.head(head);
      out.add(new RoledLine(part, fixedRole(part)));
    }
    if (tail >= 0) {
      out.add(new RoledLine(line.head(text.substring(tail)), tailRole));
    }
  }

  /** Whether the line before is 本报讯, whose parenthesis is no signature. */
  private static boolean opensBelow(List<RoledLine> out) {
    return !out.isEmpty() && OPEN_NEWS.matcher(out.getLast().line().dense()).find();
  }

  private static int tailStart(String text) {
    int from = Math.max(0, text.length() - LONGEST_TAIL);
    String end = text.substring(from);
    Matcher to = TO.matcher(end);
    if (to.find()) {
      return from + to.start();
    }
    int signature = Bylines.signatureStart(end);
    int tail = signature >= 0 ? signature : Bylines.photoCreditStart(end);
    return tail < 0 || (from > 0 && tail == 0) ? -1 : from + tail;
  }

  private static LineRole tailRole(String text) {
    if (TO.matcher(text).find()) {
      return LineRole.CONTINUED_TO;
    }
    String end = text.substring(Math.max(0, text.length() - LONGEST_TAIL));
    return Bylines.signatureStart(end) >= 0 ? LineRole.SIGNATURE : LineRole.CREDIT;
  }

  private static LineRole fixedRole(Line line) {
    if (line.marks() > 0) {
      return LineRole.DISPLAY;
    }
    if (line.text().length() > LONGEST_FIXED) {
      return LineRole.START;
    }
    if (Masthead.isFurniture(line.text())) {
      return LineRole.FURNITURE;
    }
    return Bylines.isByline(line.text()) ? LineRole.BYLINE : LineRole.START;
  }

  /** The page a jump mark names, such as 第一版. */
  static String jumpPage(String mark) {
    Matcher from = FROM.matcher(mark);
    Matcher to = TO.matcher(mark);
    return from.find() ? from.group(1) : to.find() ? to.group(1) : mark;
  }
}
