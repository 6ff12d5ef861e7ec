package fangzhi.search;

import fangzhi.index.Analyzers;
import fangzhi.index.Fields;
import fangzhi.model.ArchivedArticle;
import fangzhi.text.Folding;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;

/** A yardstick: Lucene's more-like-this over the words of smartcn, ranked by BM25 as it comes. */
final class MoreLikeStories implements AutoCloseable {
  private final Analyzer words = Analyzers.words();
  private final IndexSearcher searcher;
  private final MoreLikeThis likeThis;

  MoreLikeStories(IndexSearcher archive) throws IOException {
    this.searcher = new IndexSearcher(archive.getIndexReader());
    searcher.setSimilarity(new BM25Similarity());
    this.likeThis = new MoreLikeThis(archive.getIndexReader());
    likeThis.setAnalyzer(words);
    likeThis.setMinTermFreq(1);
    likeThis.setMinDocFreq(2);
  }

  private Query query(ArchivedArticle seed) throws IOException {
    String text = Folding.fold(EventArchive.draft(seed).text()).text();
    return likeThis.like(Fields.words(Fields.TEXT), new StringReader(text));
  }

  /** How much an article is like a seed. */
  double score(ArchivedArticle seed, String id) throws IOException {
    Query one =
        new BooleanQuery.Builder()
            .add(query(seed), Occur.MUST)
            .add(ArchiveQuery.byId(id), Occur.FILTER)
            .build();
    ScoreDoc[] found = searcher.search(one, 1).scoreDocs;
    return found.length == 0 ? 0 : found[0].score;
  }

  /** The ids of the articles most like a seed, itself left out. */
  List<String> search(ArchivedArticle seed, int size) throws IOException {
    List<String> ids = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query(seed), size + 1).scoreDocs) {
      ids.add(searcher.storedFields().document(found.doc, Set.of(Fields.ID)).get(Fields.ID));
    }
    ids.remove(seed.id());
    return ids.subList(0, Math.min(size, ids.size()));
  }

  @Override
  public void close() {
    words.close();
  }
}
