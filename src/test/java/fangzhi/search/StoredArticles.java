package fangzhi.search;

import fangzhi.index.ArticleDocument;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** Reads an article of an index. */
final class StoredArticles {
  private StoredArticles() {}

  static ArchivedArticle of(IndexSearcher searcher, String id) throws IOException {
    ScoreDoc[] found = searcher.search(ArchiveQuery.byId(id), 1).scoreDocs;
    if (found.length == 0) {
      throw new IllegalArgumentException("no article " + id);
    }
    return ArticleDocument.read(searcher.storedFields().document(found[0].doc));
  }
}
