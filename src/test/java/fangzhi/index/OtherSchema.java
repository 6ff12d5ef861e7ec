package fangzhi.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** An index as another version of the program would have left it: only its number differs. */
public final class OtherSchema {
  private OtherSchema() {}

  /**
   * Commits with another number.
   *
   * @param versions how many later than this program's, negative for earlier
   */
  public static void make(Path folder, int versions) throws IOException {
    String number = Integer.toString(Schema.VERSION + versions);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("fangzhi.schema", number).entrySet());
      writer.commit();
    }
  }
}
