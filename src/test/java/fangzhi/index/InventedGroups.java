package fangzhi.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Groups that no text makes, written into an index that nobody writes to. */
public final class InventedGroups {
  private InventedGroups() {}

  /**
   * Puts articles into groups.
   *
   * @param groups by id; empty takes an article out of its group
   */
  public static void write(Path folder, Map<String, Optional<Long>> groups) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (Map.Entry<String, Optional<Long>> article : groups.entrySet()) {
        writer.updateDocValues(
            new Term(Fields.ID, article.getKey()),
            new NumericDocValuesField(Fields.GROUP, article.getValue().orElse(null)));
      }
      writer.commit();
    }
  }
}
