package fangzhi.index;

import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Writes articles as {@link ArchiveWriter} does, but neither joins stories nor groups versions,
 * which takes longer than the writing; for figures of what needs no groups.
 */
public final class PlainIndex {
  private PlainIndex() {}

  /** Writes the index of a new folder. */
  public static void write(Path folder, List<ArchivedArticle> articles) throws IOException {
    FacetsConfig facets = ArchiveFacets.config();
    IndexWriterConfig config = new IndexWriterConfig(Analyzers.byField());
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config.setCommitOnClose(false))) {
      for (ArchivedArticle article : articles) {
        writer.addDocument(facets.build(ArticleDocument.of(article, new Origin("plain", 0))));
      }
      writer.setLiveCommitData(Schema.commitData().entrySet());
      writer.commit();
    }
  }
}
