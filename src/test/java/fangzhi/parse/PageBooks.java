package fangzhi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.model.Article;
import fangzhi.page.TextPage;
import fangzhi.text.Radicals;
import fangzhi.text.Spacing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The characters of a page against those of its articles, its furniture and its repeats. */
public final class PageBooks {
  /** Marks that are no text: Markdown's heading marks and the pointers of captions. */
  private static final String MARKS = "#▲△▼▽◀▶←→↑↓";

  private PageBooks() {}

  /**
   * Fails where they differ.
   *
   * @param what names the page in a failure
   */
  static void assertBalance(String what, TextPage page) {
    assertEquals(List.of(), wrong(page), what);
  }

  /** What is lost, or was made up, of a page; empty if nothing is. */
  public static List<String> wrong(TextPage page) {
    PageReading reading = PageReading.of(page);
    Map<Integer, Integer> left = characters(String.join("\n", page.lines()));
    reading.placed().forEach(placed -> take(left, placed));
    left.entrySet().removeIf(e -> MARKS.indexOf(e.getKey()) >= 0 && e.getValue() > 0);
    List<String> wrong = new ArrayList<>();
    if (!left.isEmpty()) {
      wrong.add("characters more or less than on the page: " + left);
    }
    for (int i = 0; i < reading.articles().size(); i++) {
      addWrong(reading, i + 1, wrong);
    }
    return wrong;
  }

  private static void take(Map<Integer, Integer> left, PlacedUnit placed) {
    for (Line line : placed.unit().lines()) {
      characters(line.text()).forEach((c, n) -> left.merge(c, -n, Integer::sum));
    }
    left.values().removeIf(n -> n == 0);
  }

  private static void addWrong(PageReading reading, int number, List<String> wrong) {
    Article article = reading.articles().get(number - 1);
    Stream<String> heading =
        Stream.of(
            article.heading().column(),
            article.heading().kicker(),
            article.heading().headline(),
            article.heading().deck());
    if (!squeezed(heading.filter(Objects::nonNull))
        .equals(squeezed(text(reading, number, Part.HEADING)))) {
      wrong.add("the heading of article " + number + " has other characters: " + article.heading());
    }
    Stream<String> body =
        reading.placed().stream()
            .filter(p -> p.article() == number)
            .filter(p -> List.of(Part.BODY, Part.SUBHEADING, Part.CAPTION).contains(p.part()))
            .map(p -> p.unit().text());
    if (!characters(article.body()).equals(characters(body.collect(Collectors.joining())))) {
      wrong.add("the body of article " + number + " has other characters: " + article.body());
    }
  }

  private static Stream<String> text(PageReading reading, int number, Part part) {
    return reading.placed().stream()
        .filter(p -> p.article() == number && p.part() == part)
        .map(p -> p.unit().text());
  }

  private static Map<Integer, Integer> squeezed(Stream<String> texts) {
    return characters(texts.collect(Collectors.joining()));
  }

  private static Map<Integer, Integer> characters(String text) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (char c : Radicals.fold(text).toCharArray()) {
      if (!Spacing.isSpace(c)) {
        counts.merge((int) c, 1, Integer::sum);
      }
    }
    return counts;
  }
}
