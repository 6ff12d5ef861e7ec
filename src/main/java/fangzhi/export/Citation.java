package fangzhi.export;

import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Credit;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article as a reference after GB/T 7714—2015, 4.5 and 8: 责任者.题名[N].报纸名,日期(版次).
 *
 * <p>Of more than three authors the first three and 等; no author, no element. A date that isn't
 * printed stands in brackets, as the standard has estimated ones, and what nothing tells is 不详. An
 * article with an address of the web is N/OL and carries the day of citing and the address.
 */
public final class Citation {
  private static final int NAMED_AUTHORS = 3;

  private Citation() {}

  /**
   * The reference of an article, one line.
   *
   * @param today the day an online article is cited on
   */
  public static String of(ArchivedArticle found, LocalDate today) {
    Article article = found.article();
    String url = Addresses.published(found);
    StringBuilder citation = new StringBuilder(authors(Authors.of(article)));
    citation.append(ChineseWords.title(article)).append(url == null ? "[N]." : "[N/OL].");
    citation.append(OneLine.of(Objects.requireNonNullElse(article.issue().paper(), "[报纸名不详]")));
    citation.append(',').append(date(found.archiveDate())).append(pages(found));
    if (url != null) {
      citation.append('[').append(today).append("].").append(OneLine.of(url));
    }
    return citation.append('.').toString();
  }

  private static String authors(List<Credit> authors) {
    List<String> names = authors.stream().map(Credit::name).map(OneLine::of).distinct().toList();
    if (names.isEmpty()) {
      return "";
    }
    String named = String.join(",", names.subList(0, Math.min(NAMED_AUTHORS, names.size())));
    return named + (names.size() > NAMED_AUTHORS ? ",等." : ".");
  }

  private static String date(@Nullable ArchiveDate date) {
    if (date == null) {
      return "[日期不详]";
    }
    return date.inferred() ? "[" + date.date() + "]" : date.date().toString();
  }

  private static String pages(ArchivedArticle found) {
    List<String> pages = PrintedPages.of(found);
    return pages.isEmpty() ? "" : "(" + OneLine.of(String.join(",", pages)) + ")";
  }
}
