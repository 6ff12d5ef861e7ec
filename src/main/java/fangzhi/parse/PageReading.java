package fangzhi.parse;

import fangzhi.model.Article;
import fangzhi.model.Issue;
import fangzhi.page.TextPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A page of text as it was read: its lines with their roles and where each unit of them went.
 *
 * @param lines in the order of the page
 * @param placed every unit of the page once, in the order of the page
 */
record PageReading(
    Issue issue, List<RoledLine> lines, List<Article> articles, List<PlacedUnit> placed) {

  /**
   * Lines, and units, that are read together. No printed page has as many; a longer text is read in
   * parts, side by side, so that time and memory grow in proportion to its length.
   */
  private static final int LARGEST_PAGE = 4000;

  static PageReading of(TextPage page) {
    boolean flowed = Layout.isFlowed(page.lines());
    List<RoledLine> lines = roles(PageLines.of(page.lines()), flowed);
    Repeats.Result once = Repeats.drop(Units.of(lines, flowed));
    List<Unit> units = once.units();
    Issue issue = Masthead.issue(furniture(units));
    ArticleBuilder builder = new ArticleBuilder(page.file(), issue);
    List<List<Unit>> parts = parts(units);
    List<List<FoundItem>> found = parts.parallelStream().map(StoryFinder::find).toList();
    for (int i = 0; i < parts.size(); i++) {
      builder.add(parts.get(i), found.get(i));
    }
    if (builder.articles().isEmpty()) {
      builder = new ArticleBuilder(page.file(), issue);
      builder.addBox(units);
    }
    List<PlacedUnit> placed = new ArrayList<>(builder.placed());
    once.repeated().forEach(unit -> placed.add(new PlacedUnit(unit, Part.REPEATED, 0)));
    placed.sort(Comparator.comparingInt(p -> p.unit().lines().getFirst().number()));
    return new PageReading(issue, lines, List.copyOf(builder.articles()), placed);
  }

  private static List<RoledLine> roles(List<RoledLine> lines, boolean flowed) {
    return parts(lines).parallelStream()
        .map(p -> flowed ? FlowedRoles.assign(p) : SecondThoughts.on(WrappedRoles.assign(p)))
        .flatMap(List::stream)
        .toList();
  }

  private static <T> List<List<T>> parts(List<T> all) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + LARGEST_PAGE)
        .mapToObj(from -> all.subList(from, Math.min(all.size(), from + LARGEST_PAGE)))
        .toList();
  }

  private static List<String> furniture(List<Unit> units) {
    return units.stream().filter(u -> u.is(UnitType.FURNITURE)).map(Unit::text).toList();
  }

  /** The text of the units that went to a part. */
  List<String> text(Part part) {
    return placed.stream().filter(p -> p.part() == part).map(p -> p.unit().text()).toList();
  }
}
