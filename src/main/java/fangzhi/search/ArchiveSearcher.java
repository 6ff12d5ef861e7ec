package fangzhi.search;

import fangzhi.index.Analyzers;
import fangzhi.index.ArticleDocument;
import fangzhi.index.IndexTrouble;
import fangzhi.index.Schema;
import fangzhi.index.StoredPage;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

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
  private final LongSupplier nanos;
  private final Analyzer words = Analyzers.words();

  private final int stride;
  private final int many;
  private volatile @Nullable Exception refreshTrouble;

  private ArchiveSearcher(
      Directory directory,
      Snapshots snapshots,
      int stride,
      int many,
      Duration timeAllowed,
      LongSupplier nanos) {
    this.stride = stride;
    this.many = many;
    this.directory = directory;
    this.snapshots = snapshots;
    this.timeAllowed = timeAllowed;
    this.nanos = nanos;
  }

  /**
   * Opens the last commit of the index in a folder.
   *
   * @throws fangzhi.index.MissingIndexException if there is none
   * @throws fangzhi.index.IncompatibleIndexException if another version wrote it
   * @throws fangzhi.index.DamagedIndexException if it can't be read whole
   */
  public static ArchiveSearcher open(Path folder) throws IOException {
    return open(folder, TIME_ALLOWED);
  }

  /** Opens it for searches of a limited time. */
  public static ArchiveSearcher open(Path folder, Duration timeAllowed) throws IOException {
    return open(folder, DocumentWalk.STRIDE, ShownArticles.MANY, timeAllowed, System::nanoTime);
  }

  /**
   * Opens it likewise.
   *
   * @param stride articles found at once on the way through a long result
   * @param many articles found from which on those with a term in a heading are looked at first
   */
  static ArchiveSearcher open(Path folder, int stride, int many) throws IOException {
    return open(folder, stride, many, TIME_ALLOWED, System::nanoTime);
  }

  /**
   * Opens it likewise for searches of a limited time.
   *
   * @param nanos the clock by which that is told
   */
  static ArchiveSearcher open(
      Path folder, int stride, int many, Duration timeAllowed, LongSupplier nanos)
      throws IOException {
    Directory directory = Schema.existing(folder);
    try {
      Snapshots snapshots = snapshots(Schema.open(directory, folder), folder);
      return new ArchiveSearcher(directory, snapshots, stride, many, timeAllowed, nanos);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw IndexTrouble.explained(folder, e);
    }
  }

  private static Snapshots snapshots(DirectoryReader reader, Path folder) throws IOException {
    try {
      return new Snapshots(reader, folder);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(reader);
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
    return read(snapshot -> new PageSearch(snapshot, request).answer(words, stride, many));
  }

  /**
   * Answers a request likewise, with a part of what there is where that takes too long.
   *
   * @throws QueryTooLongException if the query has too many characters or terms
   * @throws BadCursorException if the request's cursor isn't one of its search
   * @throws SearchTimeoutException if nothing was found so far, or a later page can't be told
   */
  public SearchResult searchInTime(SearchRequest request) throws IOException {
    if (request.page() > 1 || request.after() != null) {
      return search(request);
    }
    TimeBudget budget = new TimeBudget(timeAllowed, nanos);
    return readAtLeisure(
        snapshot -> new PageSearch(snapshot, request).answer(budget, words, stride, many));
  }

  /**
   * Opens all that a request finds, each article for itself; its page, size and cursor don't
   * matter.
   *
   * @throws QueryTooLongException if the query has too many characters or terms
   */
  public WholeResult whole(SearchRequest request) throws IOException {
    Snapshot snapshot = snapshots.acquire();
    try {
      ArchiveQuery query = ArchiveQuery.of(request, snapshot.searcher(), words);
      Query limited = Selection.of(request).limiting(query.query());
      FoundDocuments found = DocumentsCollector.find(snapshot.searcher(), limited);
      OrderedArticles order = OrderedArticles.of(snapshot, query, request.sort());
      return new WholeResult(snapshots, snapshot, found, order, stride);
    } catch (IOException | RuntimeException e) {
      snapshots.release(snapshot);
      throw e;
    }
  }

  /**
   * Opens a report of what repeats what in the archive.
   *
   * @param from only what has an article filed under this day or later, null for all
   * @param to likewise to this day
   */
  public DuplicateReport duplicates(@Nullable LocalDate from, @Nullable LocalDate to)
      throws IOException {
    Snapshot snapshot = snapshots.acquire();
    try {
      return new DuplicateReport(snapshots, snapshot, from, to, stride);
    } catch (IOException | RuntimeException e) {
      snapshots.release(snapshot);
      throw e;
    }
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
          ArchiveQuery query = ArchiveQuery.of(request.search(), snapshot.searcher(), words);
          Selection selection = Selection.of(request.search());
          FacetTally tally = FacetCounter.find(snapshot, query, selection).tally();
          FacetOrdinals facets = snapshot.values().facets();
          return new FacetSearch(request).page(new FacetCounts(facets, tally));
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
          StoredFields stored = snapshot.searcher().storedFields();
          OptionalInt document = document(snapshot, id);
          return document.isEmpty()
              ? Optional.empty()
              : Optional.of(ArticleDocument.read(stored.document(document.getAsInt())));
        });
  }

  /**
   * The other articles of an article's group, whatever else they have; none of an unknown one.
   *
   * @throws SearchTimeoutException if it takes too long
   */
  public SimilarStories similar(String id) throws IOException {
    return read(
        snapshot -> {
          OptionalInt document = document(snapshot, id);
          Groups groups = snapshot.groups();
          return document.isEmpty()
              ? SimilarStories.NONE
              : SimilarStories.read(
                  groups.others(document.getAsInt()).map(groups::document),
                  SimilarStories.BESIDE_AN_ARTICLE,
                  snapshot.searcher().storedFields());
        });
  }

  /**
   * The pages an article's parts stand on, in reading order.
   *
   * @throws SearchTimeoutException if it takes too long
   */
  public List<SourcePage> pages(ArchivedArticle article) throws IOException {
    return read(
        snapshot -> {
          List<SourcePage> pages = new ArrayList<>();
          for (StoredPage page : StoredPage.of(article, snapshot.searcher())) {
            pages.add(SourcePage.read(page));
          }
          return pages;
        });
  }

  /**
   * The stories that have to do with an article, the closest first; none with an unknown one.
   *
   * @throws SearchTimeoutException if it takes too long
   */
  public List<RelatedStory> related(ArchivedArticle article) throws IOException {
    return read(
        snapshot -> {
          OptionalInt document = document(snapshot, article.id());
          return document.isEmpty()
              ? List.of()
              : RelatedStories.of(article, document.getAsInt(), snapshot, words);
        });
  }

  private static OptionalInt document(Snapshot snapshot, String id) throws IOException {
    ScoreDoc[] found = snapshot.searcher().search(ArchiveQuery.byId(id), 1).scoreDocs;
    return Arrays.stream(found).mapToInt(doc -> doc.doc).findFirst();
  }

  /** On which days there are articles. */
  public ArchiveDays days() throws IOException {
    return readAtLeisure(snapshot -> snapshot.days().get());
  }

  /**
   * The articles of a day, none where it has none.
   *
   * @param paper a value of {@link Facet#PAPER}, null for all papers
   * @throws SearchTimeoutException if it takes too long
   */
  public ArchiveDay day(LocalDate day, @Nullable String paper) throws IOException {
    return read(
        snapshot -> {
          int total = snapshot.days().get().articles(day, paper);
          return DayReading.read(day, paper, total, snapshot.searcher());
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
    TimeBudget budget = new TimeBudget(timeAllowed, nanos);
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

  /** Makes what the first requests would have to wait for. */
  public void warm() throws IOException {
    readAtLeisure(
        snapshot -> {
          snapshot.warm();
          return snapshot;
        });
  }

  /**
   * Turns to the latest commit, if there is another one, also of an index that was put in the place
   * of this one; searches under way keep theirs, and others are answered from the old one until the
   * new one is ready.
   *
   * @throws fangzhi.index.IncompatibleIndexException if another version wrote it: the old one stays
   */
  public void refresh() throws IOException {
    try {
      snapshots.maybeRefreshBlocking();
      refreshTrouble = null;
    } catch (IOException | RuntimeException e) {
      refreshTrouble = e;
      throw e;
    }
  }

  /** Why the latest commit can't be read, so that an older one is served; null where it is read. */
  public @Nullable Exception refreshTrouble() {
    return refreshTrouble;
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(snapshots, directory);
  }
}
