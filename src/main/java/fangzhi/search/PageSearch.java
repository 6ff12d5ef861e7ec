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
   * The answer.
   *
   * @param stride articles found at once on the way through a long result
   * @param many articles found from which on those with a term in a heading are looked at first
   */
  SearchResult answer(Analyzer words, int stride, int many) throws IOException {
    ArchiveQuery query = ArchiveQuery.of(request, searcher, words);
    Selection selection = Selection.of(request);
    Found found = FacetCounter.find(snapshot, query, selection);
    FacetCounts counts = new FacetCounts(snapshot.values().facets(), found.tally());
    OrderedArticles order = OrderedArticles.of(snapshot, query, request.sort());
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
        page.next(),
        facets,
        counts.sizes(),
        counts.months(),
        query.relaxed(),
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
