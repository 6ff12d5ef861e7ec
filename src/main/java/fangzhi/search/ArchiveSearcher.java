package fangzhi.search;

import fangzhi.index.Analyzers;
import fangzhi.index.ArticleDocument;
import fangzhi.index.Schema;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * Answers requests from an archive's index. Thread-safe; each answer comes from one commit.
 *
 * <p>{@link fangzhi.query.ParsedQuery} is the query language. A term matches where it stands
 * literally, after folding, in kicker, headline, deck or body. Where an unquoted term stands in no
 * article, those with most of its words match instead, unless it is excluded.
 */
public final class ArchiveSearcher implements AutoCloseable {
  /**
   * Clauses of a query. Texts near each other take one a character in each of the three fields of a
   * heading, and a query has 1,000 characters; Lucene's own limit is 1,024.
   */
  private static final int MAX_CLAUSES = 8_192;

  static {
    IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
  }

  /** What a search may take, and any look-up; the slowest honest ones take a hundredth. */
  private static final Duration TIME_ALLOWED = Duration.ofSeconds(10);

  private final Directory directory;
  private final Snapshots snapshots;
  private final Duration timeAllowed;
  private final Analyzer words = Analyzers.words();

  private final int stride;

  private ArchiveSearcher(
      Directory directory, Snapshots snapshots, int stride, Duration timeAllowed) {
    this.stride = stride;
    this.directory = directory;
    this.snapshots = snapshots;
    this.timeAllowed = timeAllowed;
  }

  /**
   * Opens the last commit of the index in a folder.
   *
   * @throws fangzhi.index.MissingIndexException if there is none
   * @throws fangzhi.index.IncompatibleIndexException if another version wrote it
   */
  public static ArchiveSearcher open(Path folder) throws IOException {
    return open(folder, Order.STRIDE, TIME_ALLOWED);
  }

  /** Opens it for searches of a limited time. */
  public static ArchiveSearcher open(Path folder, Duration timeAllowed) throws IOException {
    return open(folder, Order.STRIDE, timeAllowed);
  }

  /**
   * Opens it likewise.
   *
   * @param stride articles found at once on the way through a long result
   */
  static ArchiveSearcher open(Path folder, int stride) throws IOException {
    return open(folder, stride, TIME_ALLOWED);
  }

  private static ArchiveSearcher open(Path folder, int stride, Duration timeAllowed)
      throws IOException {
    Directory directory = Schema.existing(folder);
    try {
      Snapshots snapshots = new Snapshots(Schema.open(directory, folder));
      return new ArchiveSearcher(directory, snapshots, stride, timeAllowed);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
  }

  /**
   * Answers a request; any text is a valid query.
   *
   * @throws fangzhi.query.QueryTooLongException if the query has too many characters or terms
   * @throws BadCursorException if the request's cursor isn't one of its search
   * @throws SearchTimeoutException if it takes too long
   */
  public SearchResult search(SearchRequest request) throws IOException {
    return read(snapshot -> result(snapshot, request, System.nanoTime()));
  }

  private SearchResult result(Snapshot snapshot, SearchRequest request, long start)
      throws IOException {
    IndexSearcher searcher = snapshot.searcher();
    ArchiveQuery query = ArchiveQuery.of(request, searcher, words);
    Selection selection = Selection.of(request);
    FacetCounts counts =
        FacetCollector.count(searcher, snapshot.facets(), query.query(), selection);
    PageWalk.Page page =
        new PageWalk(searcher, selection.limiting(query.query()), counts.total(), request, stride)
            .page();
    List<Hit> hits = hits(searcher, page.found(), query, Order.of(request.sort()));
    Map<Facet, List<FacetValue>> facets = new FacetLists(counts, request).all();
    return new SearchResult(
        counts.total(),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
        hits,
        page.next(),
        facets,
        counts.sizes(),
        counts.months(),
        query.relaxed(),
        query.notes());
  }

  /**
   * Opens all that a request finds; its page, size and cursor don't matter.
   *
   * @throws QueryTooLongException if the query has too many characters or terms
   */
  public WholeResult whole(SearchRequest request) throws IOException {
    Snapshot snapshot = snapshots.acquire();
    try {
      ArchiveQuery query = ArchiveQuery.of(request, snapshot.searcher(), words);
      Query limited = Selection.of(request).limiting(query.query());
      return new WholeResult(snapshots, snapshot, limited, request.sort(), stride);
    } catch (IOException | RuntimeException e) {
      snapshots.release(snapshot);
      throw e;
    }
  }

  private static List<Hit> hits(
      IndexSearcher searcher, List<FieldDoc> found, ArchiveQuery query, Order order)
      throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    for (FieldDoc doc : found) {
      ArchivedArticle article = ArticleDocument.read(stored.document(doc.doc));
      hits.add(Highlights.hit(article, query::marked, order.score(doc)));
    }
    return hits;
  }

  /**
   * Answers a question for a facet's values; each count is what choosing the value alone in its
   * facet would leave of the search.
   *
   * @throws QueryTooLongException if the query has too many characters or terms
   * @throws SearchTimeoutException if it takes too long
   */
  public FacetPage facet(FacetRequest request) throws IOException {
    return read(
        snapshot -> {
          IndexSearcher searcher = snapshot.searcher();
          ArchiveQuery query = ArchiveQuery.of(request.search(), searcher, words);
          Selection selection = Selection.of(request.search());
          return new FacetSearch(request)
              .page(FacetCollector.count(searcher, snapshot.facets(), query.query(), selection));
        });
  }

  /**
   * The whole article of an id, also of one that a joined article's further part had.
   *
   * @throws SearchTimeoutException if it takes too long
   */
  public Optional<ArchivedArticle> article(String id) throws IOException {
    return read(
        snapshot -> {
          IndexSearcher searcher = snapshot.searcher();
          ScoreDoc[] found = searcher.search(ArchiveQuery.byId(id), 1).scoreDocs;
          return found.length == 0
              ? Optional.empty()
              : Optional.of(ArticleDocument.read(searcher.storedFields().document(found[0].doc)));
        });
  }

  /**
   * Where an article holds what a request's query finds.
   *
   * @throws QueryTooLongException if the query has too many characters or terms
   * @throws SearchTimeoutException if it takes too long
   */
  public Marks marks(ArchivedArticle article, SearchRequest request) throws IOException {
    return read(
        snapshot -> {
          ArchiveQuery query = ArchiveQuery.of(request, snapshot.searcher(), words);
          return Highlights.marks(article, query::marked);
        });
  }

  /** What cuts a text into words. */
  Analyzer words() {
    return words;
  }

  /** Something that is read from one commit. */
  interface Reading<T> {
    T of(Snapshot snapshot) throws IOException;
  }

  /**
   * Reads from the current commit, in the time a search may take.
   *
   * @throws SearchTimeoutException if it takes longer
   */
  <T> T read(Reading<T> reading) throws IOException {
    TimeBudget budget = new TimeBudget(timeAllowed);
    return readAtLeisure(
        snapshot -> {
          T answer = reading.of(snapshot.within(budget));
          budget.check();
          return answer;
        });
  }

  private <T> T readAtLeisure(Reading<T> reading) throws IOException {
    Snapshot snapshot = snapshots.acquire();
    try {
      return reading.of(snapshot);
    } finally {
      snapshots.release(snapshot);
    }
  }

  /** Number of articles in the archive. */
  public long articleCount() throws IOException {
    return readAtLeisure(Snapshot::articles);
  }

  /** Turns to the latest commit, if there is a newer one; searches under way keep theirs. */
  public void refresh() throws IOException {
    snapshots.maybeRefreshBlocking();
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(snapshots, directory);
  }
}
