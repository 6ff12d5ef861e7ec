package fangzhi.search;

import fangzhi.index.ArticleDocument;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;

/** The answer to one request: a page of what it finds, from one commit. For one thread. */
final class PageSearch {
  private final long start = System.nanoTime();
  private final Snapshot snapshot;
  private final IndexSearcher searcher;
  private final SearchRequest request;

  PageSearch(Snapshot snapshot, SearchRequest request) {
    this.snapshot = snapshot;
    this.searcher = snapshot.searcher();
    this.request = request;
  }

  /**
   * The whole answer.
   *
   * @param stride articles found at once on the way through a long result
   * @param many articles found from which on those with a term in a heading are looked at first
   */
  SearchResult answer(Analyzer words, int stride, int many) throws IOException {
    ArchiveQuery query = ArchiveQuery.of(request, searcher, words);
    Found found = FacetCounter.find(snapshot, query, Selection.of(request));
    return whole(query, found, stride, many);
  }

  /**
   * The whole answer to a request for a first page, or the part that there is time for. Which words
   * are searched for is decided whole; what is found so far is true, if not all. A part is put in
   * the order of dates, which takes no search.
   *
   * @throws SearchTimeoutException if nothing was found so far
   */
  SearchResult answer(TimeBudget budget, Analyzer words, int stride, int many) throws IOException {
    PageSearch limited = new PageSearch(snapshot.within(budget), request);
    ArchiveQuery query = ArchiveQuery.of(request, limited.searcher, words);
    IndexSearcher finding = budget.finding(searcher);
    Found found = FacetCounter.find(snapshot.with(finding), query, Selection.of(request));
    if (!finding.timedOut()) {
      try {
        return limited.whole(query, found, stride, many);
      } catch (SearchTimeoutException e) {
        return part(query, found, e, stride);
      }
    }
    return part(query, found, budget.spent(), stride);
  }

  private SearchResult whole(ArchiveQuery query, Found found, int stride, int many)
      throws IOException {
    OrderedArticles order = OrderedArticles.of(snapshot, query, request.sort());
    return result(query, found, order, stride, many, false);
  }

  private SearchResult part(
      ArchiveQuery query, Found found, SearchTimeoutException outOfTime, int stride)
      throws IOException {
    if (found.tally().total() == 0) {
      throw outOfTime;
    }
    Sort byDate = request.sort() == Sort.OLDEST ? Sort.OLDEST : Sort.NEWEST;
    OrderedArticles order = OrderedArticles.of(snapshot, query, byDate);
    return result(query, found, order, stride, Integer.MAX_VALUE, true);
  }

  private SearchResult result(
      ArchiveQuery query, Found found, OrderedArticles order, int stride, int many, boolean partial)
      throws IOException {
    FacetCounts counts = new FacetCounts(snapshot.values().facets(), found.tally());
    FoundGroups groups = groups(found.documents(), order);
    long cards = (long) counts.total() - groups.behind();
    ShownArticles shown = new ShownArticles(searcher, query, found, groups, order, many);
    PageWalk.Page page = new PageWalk(shown, order, cards, request, stride).page();
    List<Hit> hits = hits(page.found(), query, groups);
    Map<Facet, List<FacetValue>> facets = new FacetLists(counts, request).all();
    return new SearchResult(
        counts.total(),
        cards,
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
        hits,
        partial ? null : page.next(),
        facets,
        counts.sizes(),
        counts.months(),
        query.relaxed(),
        partial,
        query.notes());
  }

  private FoundGroups groups(FoundDocuments found, OrderedArticles order) {
    Groups groups = snapshot.groups();
    return request.grouped()
        ? FoundGroups.of(groups, found, order)
        : FoundGroups.none(groups, order);
  }

  private List<Hit> hits(List<FoundArticle> found, ArchiveQuery query, FoundGroups groups)
      throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    for (FoundArticle each : found) {
      ArchivedArticle article = ArticleDocument.read(stored.document(each.document()));
      SimilarStories similar =
          SimilarStories.read(groups.others(each.document()), SimilarStories.BESIDE_A_HIT, stored);
      hits.add(Highlights.hit(article, query::marked, each.position().score()).with(similar));
    }
    return hits;
  }
}
