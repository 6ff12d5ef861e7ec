package fangzhi.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What a search shows, in its order: what it finds without the articles that stand behind others of
 * their group.
 */
final class ShownArticles {
  /** Scoring fewer costs little whichever way it is done; not tuned. */
  static final int MANY = 3_000;

  /** Several times what pages mostly have more behind others than the whole result. */
  private static final int SOME_BEHIND = 10;

  private final IndexSearcher searcher;
  private final ArchiveQuery query;
  private final Found found;
  private final FoundGroups groups;
  private final OrderedArticles order;
  private final int many;

  /**
   * @param many articles found from which on it pays to look first at those that have a term in a
   *     heading, such as {@link #MANY}
   */
  ShownArticles(
      IndexSearcher searcher,
      ArchiveQuery query,
      Found found,
      FoundGroups groups,
      OrderedArticles order,
      int many) {
    this.searcher = searcher;
    this.query = query;
    this.found = found;
    this.groups = groups;
    this.order = order;
    this.many = many;
  }

  /**
   * The articles that follow one.
   *
   * @param last null for the first ones
   * @param number the most, from 1 on
   */
  List<FoundArticle> behind(@Nullable Position last, int number) throws IOException {
    List<FoundArticle> shown = new ArrayList<>();
    Position reached = last;
    boolean isEnd = false;
    while (!isEnd && shown.size() < number) {
      int wanted = number - shown.size();
      int sought = Math.min(withThoseBehind(wanted), Math.max(wanted, DocumentWalk.STRIDE));
      List<FoundArticle> next = found(reached, sought);
      groups.shown(next).stream().limit(wanted).forEach(shown::add);
      isEnd = next.size() < sought;
      reached = isEnd ? null : next.getLast().position();
    }
    return shown;
  }

  /** Enough for most pages: as many more as stand behind others everywhere, and some. */
  private int withThoseBehind(int shown) {
    long behind = groups.behind();
    if (behind == 0) {
      return shown;
    }
    long more = shown * behind / (found.tally().total() - behind);
    return shown + SOME_BEHIND + (int) Math.min(more, DocumentWalk.STRIDE);
  }

  private List<FoundArticle> found(@Nullable Position last, int number) throws IOException {
    if (mayBeInHeadings(last)) {
      Query inHeadings = query.inHeadings(found.documents());
      List<FoundArticle> best =
          order.behind(last, DocumentsCollector.find(searcher, inHeadings), number);
      if (best.size() == number && beatsOthers(best.getLast().position())) {
        return best;
      }
    }
    return order.behind(last, found.documents(), number);
  }

  private boolean mayBeInHeadings(@Nullable Position last) {
    return Double.isFinite(query.mostWithoutHeading())
        && found.tally().total() >= many
        && (last == null || beatsOthers(last));
  }

  /** Whether an article comes before all that have no term in a heading. */
  private boolean beatsOthers(Position article) {
    return article.score() > query.mostWithoutHeading();
  }
}
