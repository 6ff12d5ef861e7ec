package fangzhi.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What repeats what in an archive, one at a time and from one commit: first the groups of versions,
 * which the index keeps, then the pairs that have text in common without being of one group, for
 * which each article is compared with those that share its rare shingles. Both go by their earliest
 * day. Of many articles no more is kept than a group has. The commit is held until this is closed.
 * For one thread.
 */
public final class DuplicateReport implements AutoCloseable {
  private final Snapshots snapshots;
  private final Snapshot snapshot;
  private final ReportedGroups groups;
  private final DocumentWalk articles;
  private final ReportedPairs pairs;

  /**
   * @param from only what has an article filed under this day or later, null for all
   * @param to likewise to this day
   * @param strideLength articles found at once
   */
  DuplicateReport(
      Snapshots snapshots,
      Snapshot snapshot,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      int strideLength)
      throws IOException {
    this.snapshots = snapshots;
    this.snapshot = snapshot;
    SearchRequest days = SearchRequest.of("").withDates(from, to);
    Query filed = Selection.of(days).limiting(ArchiveQuery.articles());
    FoundDocuments found = DocumentsCollector.find(snapshot.searcher(), filed);
    this.groups = new ReportedGroups(snapshot, found);
    this.articles = new DocumentWalk(OrderedArticles.oldest(snapshot), found, strideLength);
    this.pairs = new ReportedPairs(snapshot);
  }

  /** How many groups there are. */
  public int groups() {
    return groups.total();
  }

  /** How many articles are compared for the pairs. */
  public long articles() {
    return articles.total();
  }

  /** The next group, none at the end. */
  public Optional<Repetition> nextGroup() throws IOException {
    return groups.next();
  }

  /**
   * The pairs of the next article that no article before it told of, often none; nothing at the
   * end. This is the work of milliseconds each, so a caller can look up now and then.
   */
  public Optional<List<Repetition>> nextPairs() throws IOException {
    OptionalInt document = articles.next();
    return document.isEmpty() ? Optional.empty() : Optional.of(pairs.of(document.getAsInt()));
  }

  @Override
  public void close() throws IOException {
    snapshots.release(snapshot);
  }
}
