package fangzhi.search;

import fangzhi.model.ArchivedArticle;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the archive holds of one day, in the order of paper, page and place on the page.
 *
 * @param total all articles of the day, or of the paper asked for
 * @param papers those with articles, by name; articles that name none come last
 */
public record ArchiveDay(LocalDate date, int total, List<PaperDay> papers) {
  /** The most articles that are read; a day of one paper has some hundred at most. */
  public static final int MOST = 600;

  public ArchiveDay {
    papers = List.copyOf(papers);
  }

  /** The articles that aren't listed, because there are more than {@link #MOST}. */
  public int unlisted() {
    long listed =
        papers.stream()
            .flatMap(paper -> paper.pages().stream())
            .flatMap(page -> page.items().stream())
            .filter(item -> !item.continued())
            .count();
    return total - (int) listed;
  }

  /**
   * The day's articles of a paper.
   *
   * @param paper a value of {@link Facet#PAPER}, null for the articles that name none
   * @param pages in their natural order, that without a number last
   */
  public record PaperDay(@Nullable String paper, List<PrintedPage> pages) {
    public PaperDay {
      pages = List.copyOf(pages);
    }
  }

  /**
   * A page of a paper.
   *
   * @param number as printed, null where no article tells it
   * @param items in the order of the page
   */
  public record PrintedPage(@Nullable String number, List<Item> items) {
    public PrintedPage {
      items = List.copyOf(items);
    }
  }

  /**
   * An article, or a further part of one, on a page.
   *
   * @param article without its body where it has a headline
   * @param continued whether the page holds a further part of it
   */
  public record Item(ArchivedArticle article, boolean continued) {}
}
