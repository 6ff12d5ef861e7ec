package fangzhi.parse;

import fangzhi.model.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells column, kicker, headline and deck of a heading's lines apart. */
final class Headlines {
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:[\\p{IsHan}]{1,4}[省市县区])?(?:[\\p{IsHan}]{1,4}(?:街道|镇|乡))?[\\p{IsHan}]{1,5}(?:街道|社区|镇|乡|村|区|县|市)");

  private static final Pattern OFFICE =
      Pattern.compile(
          "[\\p{IsHan}（）()]{1,14}(?:局|区委|市委|县委|管委会|办事处|人大|政协|学校|中学|小学|大学|学院|医院|法院"
              + "|检察院|公司|集团|支行|银行|中心|总队|支队|大队|联合会|工商联|总工会|妇联|团市委|党校)");
  private static final int LONGEST_KICKER = 12;

  /** A heading and the label lines above it that belong to the page, not to the story. */
  record Read(Heading heading, List<Line> labels) {}

  private Headlines() {}

  static Read read(List<Line> lines) {
    return lines.stream().anyMatch(l -> l.marks() > 0) ? marked(lines) : plain(lines);
  }

  private static Read plain(List<Line> lines) {
    List<Line> rest = new ArrayList<>(lines);
    List<Line> labels = new ArrayList<>();
    if (rest.size() >= 3
        && rest.get(0).width() <= 6
        && isKicker(rest.get(1))
        && !isKicker(rest.get(0))) {
      labels.add(rest.removeFirst());
    }
    String kicker =
        rest.size() >= 2 && isKicker(rest.getFirst()) && !isWrapped(rest)
            ? rest.removeFirst().text()
            : null;
    List<Line> deck = new ArrayList<>();
    while (rest.size() >= 2 && isDeckStart(rest) >= 0) {
      int from = isDeckStart(rest);
      deck.addAll(rest.subList(from, rest.size()));
      rest.subList(from, rest.size()).clear();
    }
    return new Read(
        new Heading(null, kicker, joined(rest), deck.isEmpty() ? null : joined(deck)), labels);
  }

  /**
   * Whether the first lines are as wide as each other: a headline wrapped in a narrow column, not a
   * line above one.
   */
  private static boolean isWrapped(List<Line> lines) {
    double first = lines.get(0).width();
    return lines.size() >= 3
        && Math.abs(first - lines.get(1).width()) <= 1
        && lines.get(2).width() <= first + 1;
  }

  private static int isDeckStart(List<Line> lines) {
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).text().startsWith("——") || lines.get(i).text().startsWith("⸺")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isKicker(Line line) {
    String text = line.dense();
    boolean announces = text.endsWith("：") || text.endsWith(":");
    return announces
        ? line.width() <= 20
        : line.width() <= LONGEST_KICKER
            && (PLACE.matcher(text).matches() || OFFICE.matcher(text).matches());
  }

  /** Markdown's levels say which line is the main one: the last of the highest level. */
  private static Read marked(List<Line> lines) {
    int top = lines.stream().mapToInt(Line::marks).filter(m -> m > 0).min().orElse(1);
    int main = lastOf(lines, top);
    List<Line> above = new ArrayList<>(lines.subList(0, main));
    List<Line> below = lines.subList(main + 1, lines.size());
    String column =
        !above.isEmpty() && above.getFirst().marks() == top ? above.removeFirst().text() : null;
    Heading heading =
        new Heading(
            column,
            above.isEmpty() ? null : joined(above),
            lines.get(main).text(),
            below.isEmpty() ? null : joined(below));
    return new Read(heading, List.of());
  }

  private static int lastOf(List<Line> lines, int marks) {
    int last = 0;
    for (int i = 0; i < lines.size(); i++) {
      last = lines.get(i).marks() == marks ? i : last;
    }
    return last;
  }

  private static @Nullable String joined(List<Line> lines) {
    return lines.isEmpty() ? null : lines.stream().map(Line::text).collect(Collectors.joining(" "));
  }
}
