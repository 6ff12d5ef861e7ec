package fangzhi.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
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
  private final Order order;
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
      Order order,
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
  List<FieldDoc> behind(@Nullable FieldDoc last, int number) throws IOException {
    List<FieldDoc> shown = new ArrayList<>();
    FieldDoc reached = last;
    boolean isEnd = false;
    while (!isEnd && shown.size() < number) {
      int wanted = number - shown.size();
      int sought = Math.min(withThoseBehind(wanted), Math.max(wanted, Order.STRIDE));
      List<FieldDoc> next = found(reached, sought);
      groups.shown(next).stream().limit(wanted).forEach(shown::add);
      isEnd = next.size() < sought;
      reached = isEnd ? null : next.getLast();
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
    return shown + SOME_BEHIND + (int) Math.min(more, Order.STRIDE);
  }

  private List<FieldDoc> found(@Nullable FieldDoc last, int number) throws IOException {
    if (mayBeInHeadings(last)) {
      Query inHeadings = query.inHeadings(found.documents());
      List<FieldDoc> best = next(DocumentsCollector.find(searcher, inHeadings), last, number);
      if (best.size() == number && beatsOthers(best.getLast())) {
        return best;
      }
    }
    return next(found.documents(), last, number);
  }

  private boolean mayBeInHeadings(@Nullable FieldDoc last) {
    return order == Order.RELEVANCE
        && Double.isFinite(query.mostWithoutHeading())
        && found.tally().total() >= many
        && (last == null || beatsOthers(last));
  }

  /** Whether an article comes before all that have no term in a heading. */
  private boolean beatsOthers(FieldDoc article) {
    return order.score(article) > query.mostWithoutHeading();
  }

  private List<FieldDoc> next(FoundDocuments documents, @Nullable FieldDoc last, int number)
      throws IOException {
    ScoreDoc[] next = order.behind(last, searcher, query.scored(documents), number);
    return Arrays.stream(next).map(FieldDoc.class::cast).toList();
  }
}
