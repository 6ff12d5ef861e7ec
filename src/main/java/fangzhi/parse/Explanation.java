package fangzhi.parse;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A page's reading, printed line by line. */
final class Explanation {
  private Explanation() {}

  static List<String> of(PageReading reading) {
    IdentityHashMap<Line, RoledLine> roles = new IdentityHashMap<>();
    reading.lines().forEach(roled -> roles.put(roled.line(), roled));
    List<String> out = new ArrayList<>();
    int article = -1;
    for (PlacedUnit placed : reading.placed()) {
      if (placed.article() != article) {
        article = placed.article();
        out.add(article == 0 ? "—— in no article" : title(reading, article));
      }
      addLines(placed, roles, out);
    }
    return out;
  }

  private static String title(PageReading reading, int number) {
    var article = reading.articles().get(number - 1);
    String headline = article.heading().headline();
    return String.format(
        Locale.ROOT,
        "—— %d %s: %s  %s",
        number,
        article.kind().word(),
        headline == null ? "(no headline)" : headline,
        article.confidence().byField());
  }

  private static void addLines(
      PlacedUnit placed, IdentityHashMap<Line, RoledLine> roles, List<String> out) {
    String part = placed.part().shown();
    for (Line line : placed.unit().lines()) {
      RoledLine roled = Objects.requireNonNull(roles.get(line));
      out.add(
          String.format(
              Locale.ROOT, "%5d  %-11s  %-34s  %s", line.number(), part, why(roled), line.text()));
      part = "";
    }
  }

  private static String why(RoledLine roled) {
    Line line = roled.line();
    if (roled.role().isFixed()) {
      return "by its own words";
    }
    String role =
        switch (roled.role()) {
          case START -> "begins a paragraph";
          case CONTINUATION -> line.endsSentence() ? "goes on, ends a sentence" : "goes on";
          default -> "set off";
        };
    String shape =
        line.justified() ? "spaced" : String.format(Locale.ROOT, "%.1f wide", line.width());
    return String.format(Locale.ROOT, "%s, %s, by %.1f", role, shape, roled.margin());
  }
}
