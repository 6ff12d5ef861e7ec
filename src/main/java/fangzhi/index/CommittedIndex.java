package fangzhi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Look-ups in the last commit. */
final class CommittedIndex implements AutoCloseable {
  private DirectoryReader reader;

  CommittedIndex(Directory directory) throws IOException {
    reader = DirectoryReader.open(directory);
  }

  /** Turns to the latest commit. */
  void refresh() throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(reader);
    if (newer != null) {
      reader.close();
      reader = newer;
    }
  }

  @Nullable StoredSource source(String key) throws IOException {
    List<StoredSource> found = sources(Fields.SOURCE_KEY, key, 1);
    return found.isEmpty() ? null : found.get(0);
  }

  List<StoredSource> sourcesByHash(String contentHash) throws IOException {
    return sources(Fields.SOURCE_HASH, contentHash, 100);
  }

  /** The generation of the article of this id. */
  @Nullable String generation(String id) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    TopDocs found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
    return found.scoreDocs.length == 0
        ? null
        : searcher
            .storedFields()
            .document(found.scoreDocs[0].doc, Set.of(Fields.GENERATION))
            .get(Fields.GENERATION);
  }

  long articleCount() throws IOException {
    return new IndexSearcher(reader).count(new TermQuery(new Term(Fields.TYPE, Fields.ARTICLE)));
  }

  private List<StoredSource> sources(String field, String value, int limit) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    List<StoredSource> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(new TermQuery(new Term(field, value)), limit).scoreDocs) {
      found.add(StoredSource.read(searcher.storedFields().document(hit.doc)));
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
