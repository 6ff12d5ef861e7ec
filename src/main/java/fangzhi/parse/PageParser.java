package fangzhi.parse;

import fangzhi.model.Issue;
import fangzhi.page.Page;
import fangzhi.page.StoryPage;
import fangzhi.page.TextPage;
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
    List<RoledLine> roles = flowed ? FlowedRoles.assign(lines) : WrappedRoles.assign(lines);
    Repeats.Result once = Repeats.drop(Units.of(roles, flowed));
    List<Unit> units = once.units();
    Issue issue = Masthead.issue(furniture(units));
    ArticleBuilder builder = new ArticleBuilder(page.file(), units, issue);
    StoryFinder.find(units).forEach(builder::add);
    return new ParsedPage(
        page.file(), issue, builder.articles(), builder.furniture(), once.repeated(), List.of());
  }

  private static List<String> furniture(List<Unit> units) {
    return units.stream().filter(u -> u.is(UnitType.FURNITURE)).map(Unit::text).toList();
  }
}
