package fangzhi.index;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/**
 * A commit with all of its files open, so that another process may go on writing and delete them:
 * an open file stays as it is. (Where a system doesn't let open files be deleted, Lucene deletes
 * them later.)
 */
final class HeldCommit implements Closeable {
  /** Commits may come faster than files are opened; one of so many is caught. */
  private static final int TRIES = 50;

  private final DirectoryReader reader;
  private final Map<String, IndexInput> files;

  private HeldCommit(DirectoryReader reader, Map<String, IndexInput> files) {
    this.reader = reader;
    this.files = files;
  }

  /**
   * Holds the last commit.
   *
   * @param folder where the directory is, for messages
   */
  static HeldCommit last(Directory directory, Path folder) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return open(directory, folder);
      } catch (NoSuchFileException | FileNotFoundException e) {
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  private static HeldCommit open(Directory directory, Path folder) throws IOException {
    Map<String, IndexInput> files = new TreeMap<>();
    DirectoryReader reader = Schema.open(directory, folder);
    try {
      for (String file : ((StandardDirectoryReader) reader).getSegmentInfos().files(true)) {
        files.put(file, directory.openInput(file, IOContext.READONCE));
      }
      return new HeldCommit(reader, files);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(files.values());
      IOUtils.closeWhileHandlingException(reader);
      throw e;
    }
  }

  /** Its files by name. */
  Map<String, IndexInput> files() {
    return Collections.unmodifiableMap(files);
  }

  long generation() {
    SegmentInfos infos = ((StandardDirectoryReader) reader).getSegmentInfos();
    return infos.getGeneration();
  }

  /**
   * Number of documents.
   *
   * @param type one of {@link Fields#TYPE}
   */
  long count(String type) throws IOException {
    return new IndexSearcher(reader).count(new TermQuery(new Term(Fields.TYPE, type)));
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(files.values());
    reader.close();
  }
}
