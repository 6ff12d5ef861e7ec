package fangzhi.app;

import fangzhi.search.Help;
import fangzhi.search.Way;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a terminal shows of the help after a search that found nothing, or nothing literally. */
final class HelpText {
  private HelpText() {}

  /** The lines; none without help. */
  static List<String> lines(@Nullable Help help) {
    List<String> lines = new ArrayList<>();
    if (help != null) {
      help.clauses().forEach(clause -> lines.add(line(clause)));
      help.instead()
          .forEach(other -> lines.add("instead of " + other.term() + ": " + way(other.way())));
      if (help.words() != null) {
        lines.add("by its words, not literally: " + count(help.words()));
      }
    }
    return lines;
  }

  private static String line(Help.Clause clause) {
    Way without = clause.without();
    return clause.text()
        + ": "
        + articles(clause.articles())
        + (without == null ? "" : "; without it " + count(without));
  }

  private static String way(Way way) {
    return way.request().query() + " (" + count(way) + ")";
  }

  private static String count(Way way) {
    return articles(way.articles());
  }

  private static String articles(int number) {
    return number == 1 ? "1 article" : number + " articles";
  }
}
