package fangzhi.search;

import fangzhi.index.Analyzers;
import fangzhi.index.ArticleDocument;
import fangzhi.index.Schema;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Mentions;
import fangzhi.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.DrillSideways.DrillSidewaysResult;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests from an archive's index. Thread-safe; each answer comes from one commit.
 *
 * <p>A query is split at white space into terms; double quotes and 「」 keep one together. An article
 * matches when each term stands literally, after folding, in its kicker, headline, deck or body.
 * Where an unquoted term stands in no article, those with most of its words match instead.
 */
public final class ArchiveSearcher implements AutoCloseable {
  private final Directory directory;
  private final Snapshots snapshots;
  private final Analyzer words = Analyzers.words();

  private ArchiveSearcher(Directory directory, Snapshots snapshots) {
    this.directory = directory;
    this.snapshots = snapshots;
  }

  /**
   * Opens the last commit of the index in a folder.
   *
   * @throws fangzhi.index.MissingIndexException if there is none
   * @throws fangzhi.index.IncompatibleIndexException if another version wrote it
   */
  public static ArchiveSearcher open(Path folder) throws IOException {
    Directory directory = Schema.existing(folder);
    try {
      return new ArchiveSearcher(directory, new Snapshots(Schema.open(directory, folder)));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
  }

  /**
   * Answers a request; any text is a valid query.
   *
   * @throws QueryTooLongException if the query has too many characters or terms
   * @throws BadCursorException if the request's cursor isn't one of its search
   */
  public SearchResult search(SearchRequest request) throws IOException {
    long start = System.nanoTime();
    Snapshot snapshot = snapshots.acquire();
    try {
      ArchiveQuery query = ArchiveQuery.of(request, snapshot.searcher(), words);
      Answer answer = answer(snapshot, query, request);
      Map<Facet, List<FacetValue>> facets = answer.lists().all();
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      return new SearchResult(
          answer.total(), millis, answer.hits(), answer.next(), facets, query.relaxed());
    } finally {
      snapshots.release(snapshot);
    }
  }

  private record Answer(long total, List<Hit> hits, @Nullable String next, FacetLists lists) {}

  private static Answer answer(Snapshot snapshot, ArchiveQuery query, SearchRequest request)
      throws IOException {
    DrillDownQuery drillDown = drillDown(query, request);
    PageWalk walk = new PageWalk(snapshot.searcher(), drillDown, request);
    SortedSetDocValuesReaderState state = snapshot.facets();
    if (state == null) {
      return new Answer(0, List.of(), null, new FacetLists(null, Set.of(), request));
    }
    Order order = Order.of(request.sort());
    DrillSidewaysResult found =
        new DrillSideways(snapshot.searcher(), Snapshot.CONFIG, state)
            .search(drillDown, null, walk.start(), walk.firstStride(), order.fields(), false);
    PageWalk.Page page = walk.page((TopFieldDocs) found.hits);
    Set<String> dimensions = new HashSet<>();
    state.getDims().forEach(dimensions::add);
    return new Answer(
        found.hits.totalHits.value(),
        hits(snapshot.searcher(), page.found(), query, order),
        page.next(),
        new FacetLists(found.facets, dimensions, request));
  }

  private static DrillDownQuery drillDown(ArchiveQuery query, SearchRequest request) {
    DrillDownQuery drillDown = new DrillDownQuery(Snapshot.CONFIG, query.query());
    for (Facet facet : Facet.values()) {
      for (String value : request.selected(facet)) {
        String[] path = FacetLists.path(facet, value);
        if (path.length == 0) {
          drillDown.add(facet.parameter(), new MatchNoDocsQuery("names nothing"));
        } else {
          drillDown.add(facet.parameter(), path);
        }
      }
    }
    return drillDown;
  }

  private static List<Hit> hits(
      IndexSearcher searcher, List<FieldDoc> found, ArchiveQuery query, Order order)
      throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    for (FieldDoc doc : found) {
      ArchivedArticle article = ArticleDocument.read(stored.document(doc.doc));
      hits.add(hit(article, query.marked(), order.score(doc)));
    }
    return hits;
  }

  private static Hit hit(ArchivedArticle found, List<String> marked, float score) {
    Article article = found.article();
    String headline = article.heading().headline() == null ? "" : article.heading().headline();
    Mentions mentions = article.mentions();
    List<Span> matches = Readings.of(headline, mentions).matches(marked);
    return new Hit(
        found.withoutBody(),
        Markup.html(headline, new Span(0, headline.length()), matches),
        Snippets.of(Readings.of(article.body(), mentions), marked),
        score);
  }

  /** The whole article of an id, also of one that a joined article's further part had. */
  public Optional<ArchivedArticle> article(String id) throws IOException {
    Snapshot snapshot = snapshots.acquire();
    try {
      IndexSearcher searcher = snapshot.searcher();
      ScoreDoc[] found = searcher.search(ArchiveQuery.byId(id), 1).scoreDocs;
      return found.length == 0
          ? Optional.empty()
          : Optional.of(ArticleDocument.read(searcher.storedFields().document(found[0].doc)));
    } finally {
      snapshots.release(snapshot);
    }
  }

  /** How many articles are filed under each place or below it, by path. */
  Map<String, Integer> placeCounts() throws IOException {
    Snapshot snapshot = snapshots.acquire();
    try {
      return snapshot.places().get();
    } finally {
      snapshots.release(snapshot);
    }
  }

  /** How many articles name each person. */
  Map<String, Integer> peopleCounts() throws IOException {
    Snapshot snapshot = snapshots.acquire();
    try {
      return snapshot.people().get();
    } finally {
      snapshots.release(snapshot);
    }
  }

  /** Number of articles in the archive. */
  public long articleCount() throws IOException {
    Snapshot snapshot = snapshots.acquire();
    try {
      return snapshot.articles();
    } finally {
      snapshots.release(snapshot);
    }
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
