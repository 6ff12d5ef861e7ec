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
import org.apache.lucene.search.FieldDoc;
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
    FoundGroups groups = groups(query, found.documents());
    long cards = (long) counts.total() - groups.behind();
    Order order = Order.of(request.sort());
    ShownArticles shown = new ShownArticles(searcher, query, found, groups, order, many);
    int maxDoc = searcher.getIndexReader().maxDoc();
    PageWalk.Page page = new PageWalk(shown, cards, maxDoc, request, stride).page();
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

  private FoundGroups groups(ArchiveQuery query, FoundDocuments found) {
    Groups known = snapshot.groups();
    return request.grouped()
        ? FoundGroups.of(searcher, known, query, found, Order.of(request.sort()))
        : FoundGroups.none(searcher, known, query);
  }

  private List<Hit> hits(List<FieldDoc> found, ArchiveQuery query, FoundGroups groups)
      throws IOException {
    Order order = Order.of(request.sort());
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    for (FieldDoc doc : found) {
      ArchivedArticle article = ArticleDocument.read(stored.document(doc.doc));
      SimilarStories similar =
          SimilarStories.read(groups.others(doc.doc), SimilarStories.BESIDE_A_HIT, stored);
      hits.add(Highlights.hit(article, query::marked, order.score(doc)).with(similar));
    }
    return hits;
  }
}
