package fangzhi.server.view;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import fangzhi.search.SourcePage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A printed page that an article, or a part of one, stands on.
 *
 * @param number its printed number, only where the article stands on several pages
 * @param file the file it was read from
 * @param runs its lines in their order; none where the source isn't lines of text
 * @param shown which lines these are, where they aren't all
 * @param others the other stories of the page in their order, without the article's own captions
 * @param previous the story before the article's
 * @param next the story behind it
 */
public record PrintedPageView(
    @Nullable String number,
    String file,
    List<Run> runs,
    @Nullable String shown,
    List<Item> others,
    @Nullable Item previous,
    @Nullable Item next) {

  /**
   * Lines in a row that belong to the same story, or to none; blank ones are left out.
   *
   * @param story the other story they belong to
   * @param own whether they are the article's
   * @param isFirst whether they are its first here
   */
  public record Run(List<Line> lines, @Nullable Item story, boolean own, boolean isFirst) {
    /** How they are drawn; null for lines of no story. */
    public @Nullable String look() {
      if (own) {
        return isFirst ? "own first" : "own";
      }
      return story == null ? null : "other";
    }
  }

  /**
   * A line that isn't blank.
   *
   * @param anchor its name in the address
   */
  public record Line(String anchor, int number, String text) {}

  /**
   * Another story of the page.
   *
   * @param title the headline, or the beginning where there is none
   * @param kind what sort of item it is, where it isn't a story
   */
  public record Item(String title, @Nullable String kind, String href) {
    static Item of(ArchivedArticle found, Texts texts) {
      Article article = found.article();
      return new Item(
          Beginning.title(article, texts),
          texts.sort(article.kind()),
          SearchUrl.ALL.article(found.id()));
    }
  }

  /** The pages of an article, in reading order. */
  static List<PrintedPageView> of(List<SourcePage> pages, Texts texts) {
    List<PrintedPageView> views = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      String printed = pages.get(i).part().article().issue().pageNumber();
      String number = pages.size() == 1 || printed == null ? null : texts.page(printed);
      // anchors of further pages must not be those of the first
      views.add(of(pages.get(i), number, i == 0 ? "L" : "P" + (i + 1) + "L", texts));
    }
    return views;
  }

  private static PrintedPageView of(
      SourcePage page, @Nullable String number, String anchor, Texts texts) {
    List<ArchivedArticle> told =
        page.items().stream().filter(item -> isTold(item, page.part())).toList();
    int own = told.stream().map(ArchivedArticle::id).toList().indexOf(page.part().id());
    Set<String> unlisted = ids(page.captions());
    unlisted.add(page.part().id());
    return new PrintedPageView(
        number,
        page.part().article().source().file(),
        runs(page, anchor, texts),
        page.isWhole() ? null : shown(page, texts),
        page.items().stream()
            .filter(item -> !unlisted.contains(item.id()))
            .map(item -> Item.of(item, texts))
            .toList(),
        own > 0 ? Item.of(told.get(own - 1), texts) : null,
        own >= 0 && own + 1 < told.size() ? Item.of(told.get(own + 1), texts) : null);
  }

  private static Set<String> ids(List<ArchivedArticle> items) {
    return items.stream().map(ArchivedArticle::id).collect(Collectors.toCollection(HashSet::new));
  }

  /** Captions aren't read one after the other. */
  private static boolean isTold(ArchivedArticle item, ArchivedArticle part) {
    return item.article().kind() != Kind.PHOTO || item.id().equals(part.id());
  }

  private static String shown(SourcePage page, Texts texts) {
    return texts.get(
        "article.lines-shown",
        texts.number(page.firstLine()),
        texts.number(page.lastLine()),
        texts.number(page.lineCount()));
  }

  private static List<Run> runs(SourcePage page, String anchor, Texts texts) {
    Map<Integer, ArchivedArticle> owners = owners(page);
    List<Run> runs = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    ArchivedArticle story = null;
    for (int i = 0; i < page.lines().size(); i++) {
      int number = page.firstLine() + i;
      String text = page.lines().get(i);
      if (!text.isBlank()) {
        ArchivedArticle owner = owners.get(number);
        if (!id(owner).equals(id(story))) {
          addRun(runs, lines, story, page, texts);
        }
        story = owner;
        lines.add(new Line(anchor + number, number, text));
      }
    }
    addRun(runs, lines, story, page, texts);
    return runs;
  }

  /** Makes lines a run and begins anew. */
  private static void addRun(
      List<Run> runs,
      List<Line> lines,
      @Nullable ArchivedArticle story,
      SourcePage page,
      Texts texts) {
    if (!lines.isEmpty()) {
      boolean own = id(story).equals(page.part().id());
      boolean isFirst = own && runs.stream().noneMatch(Run::own);
      Item other = story == null || own ? null : Item.of(story, texts);
      runs.add(new Run(List.copyOf(lines), other, own, isFirst));
      lines.clear();
    }
  }

  private static String id(@Nullable ArchivedArticle item) {
    return item == null ? "" : item.id();
  }

  /** What the lines shown belong to, by their numbers. */
  private static Map<Integer, ArchivedArticle> owners(SourcePage page) {
    Map<Integer, ArchivedArticle> owners = new HashMap<>();
    for (ArchivedArticle item : page.items()) {
      for (LineRange range : item.article().source().lines()) {
        int last = Math.min(range.last(), page.lastLine());
        for (int line = Math.max(range.first(), page.firstLine()); line <= last; line++) {
          owners.put(line, item);
        }
      }
    }
    return owners;
  }
}
