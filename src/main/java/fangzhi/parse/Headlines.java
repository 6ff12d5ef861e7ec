package fangzhi.parse;

import fangzhi.model.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells column, kicker, headline and deck of a heading's lines apart. */
final class Headlines {
  /** A heading and the label lines above it that belong to the page, not to the story. */
  record Read(Heading heading, List<Line> labels) {}

  private Headlines() {}

  static Read read(List<Line> lines) {
    return lines.stream().anyMatch(l -> l.marks() > 0) ? marked(lines) : plain(lines);
  }

  private static Read plain(List<Line> lines) {
    List<Line> rest = new ArrayList<>(lines);
    List<Line> labels = new ArrayList<>();
    String column =
        rest.size() >= 2 && Columns.isLabel(rest.get(0), rest.get(1))
            ? rest.removeFirst().text()
            : null;
    if (rest.size() >= 3
        && rest.get(0).width() <= 6
        && Kickers.isKicker(rest.get(1))
        && !Kickers.isKicker(rest.get(0))) {
      labels.add(rest.removeFirst());
    }
    String kicker = Kickers.isNamed(rest) ? rest.removeFirst().text() : null;
    List<Line> deck = takeDeck(rest);
    if (kicker == null && Kickers.isSetApart(rest)) {
      kicker = rest.removeFirst().text();
    }
    return new Read(
        new Heading(column, kicker, joined(rest), deck.isEmpty() ? null : joined(deck)), labels);
  }

  private static List<Line> takeDeck(List<Line> rest) {
    List<Line> deck = new ArrayList<>();
    for (int from = Decks.start(rest); from >= 0; from = Decks.start(rest)) {
      List<Line> below = rest.subList(from, rest.size());
      deck.addAll(0, below);
      below.clear();
    }
    return deck;
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
