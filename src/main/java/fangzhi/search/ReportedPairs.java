package fangzhi.search;

import fangzhi.duplicate.Comparison;
import fangzhi.duplicate.Tier;
import fangzhi.index.ArticleDocument;
import fangzhi.index.SimilarArticles;
import fangzhi.index.SimilarArticles.Similar;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.StoredFields;

/**
 * The pairs of articles that have text in common, each told once, whichever of the two finds the
 * other; those of one group are no pair. Two that are equal without being of one group are no pair,
 * either: they are shorter than a story, such as the credit below pictures. For one thread.
 */
final class ReportedPairs {
  private static final Comparator<ArchivedArticle> OLDEST_FIRST =
      Comparator.comparing(ReportedPairs::day).thenComparing(ArchivedArticle::id);

  private final Groups groups;
  private final StoredFields stored;
  private final SimilarArticles similar;

  /** By an article still to come those that told of it; memory for the pairs under way alone. */
  private final Map<Integer, Set<Integer>> told = new HashMap<>();

  ReportedPairs(Snapshot snapshot) throws IOException {
    this.groups = snapshot.groups();
    this.stored = snapshot.searcher().storedFields();
    this.similar = new SimilarArticles(snapshot.reader());
  }

  /**
   * The pairs of an article that weren't told of yet, by the other's day. Articles come the oldest
   * first, each once.
   */
  List<Repetition> of(int document) throws IOException {
    Set<Integer> known = told.getOrDefault(document, Set.of());
    told.remove(document);
    List<Found> found = new ArrayList<>();
    for (Similar other : similar.of(document)) {
      if (tellsOf(other.comparison().tier())
          && !known.contains(other.document())
          && !groups.areTogether(document, other.document())) {
        found.add(new Found(read(other.document()), other));
      }
    }
    return found.isEmpty() ? List.of() : pairs(document, found);
  }

  private record Found(ArchivedArticle article, Similar similar) {}

  private List<Repetition> pairs(int document, List<Found> found) throws IOException {
    ArchivedArticle article = read(document);
    found.sort(Comparator.comparing(Found::article, OLDEST_FIRST));
    List<Repetition> pairs = new ArrayList<>();
    for (Found other : found) {
      boolean isLater = OLDEST_FIRST.compare(article, other.article()) > 0;
      if (!isLater) {
        told.computeIfAbsent(other.similar().document(), later -> new HashSet<>()).add(document);
      }
      pairs.add(pair(article, other, isLater));
    }
    return pairs;
  }

  /**
   * @param isLater whether the article is the later of the two
   */
  private static Repetition pair(ArchivedArticle article, Found other, boolean isLater) {
    Comparison comparison = other.similar().comparison();
    double share = comparison.shareOfDraft();
    double ofOther = comparison.shareOfMatch();
    return isLater
        ? new Repetition(
            comparison.tier(), List.of(other.article(), article), List.of(ofOther, share))
        : new Repetition(
            comparison.tier().mirrored(),
            List.of(article, other.article()),
            List.of(share, ofOther));
  }

  private ArchivedArticle read(int document) throws IOException {
    return ArticleDocument.read(stored.document(document)).withoutBody();
  }

  private static boolean tellsOf(Tier tier) {
    return switch (tier) {
      case REPRINT, CONTAINS, CONTAINED -> true;
      case SAME, SAME_EVENT -> false;
    };
  }

  private static LocalDate day(ArchivedArticle article) {
    ArchiveDate date = article.archiveDate();
    return date == null ? LocalDate.MAX : date.date();
  }
}
