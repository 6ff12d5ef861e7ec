package fangzhi.search;

import fangzhi.index.Analyzers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** A yardstick: any of the query's tokens in one field of bodies, ranked by BM25 as it comes. */
final class PlainBm25 implements AutoCloseable {
  private final Analyzer analyzer;
  private final Directory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;

  PlainBm25(Analyzer analyzer, List<CorpusArticle> articles) throws IOException {
    this.analyzer = analyzer;
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (CorpusArticle article : articles) {
        Document document = new Document();
        document.add(new StringField("id", article.id(), Field.Store.YES));
        document.add(new TextField("body", article.body(), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    this.reader = DirectoryReader.open(directory);
  }

  /** The ids of the best articles. */
  List<String> search(String typed, int size) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String token : Analyzers.tokens(analyzer, typed)) {
      query.add(new TermQuery(new Term("body", token)), Occur.SHOULD);
    }
    IndexSearcher searcher = new IndexSearcher(reader);
    List<String> ids = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query.build(), size).scoreDocs) {
      ids.add(searcher.storedFields().document(found.doc).get("id"));
    }
    return ids;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    analyzer.close();
  }
}
