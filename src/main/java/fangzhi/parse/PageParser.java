package fangzhi.parse;

import fangzhi.model.Issue;
import fangzhi.page.Page;
import fangzhi.page.StoryPage;
import fangzhi.page.TextPage;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a page as the stories printed on it.
 *
 * <p>For a page of text: {@link PageLines} cuts it into lines and knows those that speak for
 * themselves; {@link WrappedRoles} or {@link FlowedRoles} tells paragraphs from headings; {@link
 * Units} joins the lines; {@link Repeats} drops what the extraction printed twice; {@link
 * StoryFinder} cuts the page into stories, all at once; {@link ArticleBuilder} fills the fields.
 * Immutable and thread-safe.
 */
public final class PageParser {
  /**
   * Lines, and units, that are read together. No printed page has as many; a longer text is read in
   * parts, so that time and memory grow in proportion to its length.
   */
  private static final int LARGEST_PAGE = 4000;

  /** Reads one page; never fails on any text. */
  public ParsedPage parse(Page page) {
    return switch (page) {
      case TextPage text -> parseText(text);
      case StoryPage story -> StoryPages.parse(story);
    };
  }

  private static ParsedPage parseText(TextPage page) {
    List<RoledLine> lines = PageLines.of(page.lines());
    boolean flowed = Layout.isFlowed(page.lines());
    Repeats.Result once = Repeats.drop(units(lines, flowed));
    List<Unit> units = once.units();
    Issue issue = Masthead.issue(furniture(units));
    ArticleBuilder builder = new ArticleBuilder(page.file(), issue);
    for (int from = 0; from < units.size(); from += LARGEST_PAGE) {
      int to = Math.min(units.size(), from + LARGEST_PAGE);
      builder.add(units.subList(from, to), StoryFinder.find(units.subList(from, to)));
    }
    return new ParsedPage(
        page.file(), issue, builder.articles(), builder.furniture(), once.repeated(), List.of());
  }

  private static List<Unit> units(List<RoledLine> lines, boolean flowed) {
    List<Unit> units = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += LARGEST_PAGE) {
      List<RoledLine> part = lines.subList(from, Math.min(lines.size(), from + LARGEST_PAGE));
      units.addAll(Units.of(flowed ? FlowedRoles.assign(part) : WrappedRoles.assign(part), flowed));
    }
    return units;
  }

  private static List<String> furniture(List<Unit> units) {
    return units.stream().filter(u -> u.is(UnitType.FURNITURE)).map(Unit::text).toList();
  }
}
