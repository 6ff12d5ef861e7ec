package fangzhi.index;

import fangzhi.model.ArchivedArticle;
import java.io.IOException;

/**
 * The replacement of one source file's articles, article by article. Nothing changes for readers
 * before {@link #finish} and the next {@link ArchiveWriter#commit}; closing without {@code finish}
 * takes back what was added and leaves the file's earlier articles. For one thread; several updates
 * of different files may be open at once.
 */
public final class SourceUpdate implements AutoCloseable {

  SourceUpdate() {}

  /** Whether another source's article, or one already added here, has this id. */
  public boolean taken(String id) throws IOException {
    return false;
  }

  /**
   * Adds an article.
   *
   * @throws IllegalArgumentException if its id is {@link #taken}
   */
  public void add(ArchivedArticle article) throws IOException {}

  /** Puts the added articles in the place of the file's earlier ones. */
  public SourceRecord finish() throws IOException {
    return new SourceRecord("?", "?", "?", 0);
  }

  @Override
  public void close() throws IOException {}
}
