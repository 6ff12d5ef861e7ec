package fangzhi.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes an archive's index: one at a time a folder, thread-safe. Look-ups see what is not yet
 * committed; readers see nothing before {@link #commit}.
 */
public final class ArchiveWriter implements AutoCloseable {

  private ArchiveWriter() {}

  /**
   * Opens the index in a folder, creating both where absent.
   *
   * @throws IncompatibleIndexException if another version wrote it
   * @throws IndexInUseException if another writer has it open
   */
  public static ArchiveWriter open(Path folder) throws IOException {
    return new ArchiveWriter();
  }

  /** What is remembered of a source file. */
  public Optional<SourceRecord> source(String key) throws IOException {
    return Optional.empty();
  }

  /** A source file of this content, any one where there are several. */
  public Optional<SourceRecord> sourceByHash(String contentHash) throws IOException {
    return Optional.empty();
  }

  /** Whether an article has this id. */
  public boolean containsId(String id) throws IOException {
    return false;
  }

  /** Number of articles in the archive. */
  public long articleCount() throws IOException {
    return 0;
  }

  /**
   * Begins to replace the articles of a source file, or to add a new one's.
   *
   * @throws IllegalStateException if an update of the same file is open
   */
  public SourceUpdate begin(String key, String shownName, String contentHash) {
    return new SourceUpdate();
  }

  /** Removes a source file with its articles; an unknown key changes nothing. */
  public void remove(String key) throws IOException {}

  /**
   * Makes all finished changes durable and visible, as one.
   *
   * @throws IllegalStateException if a {@link SourceUpdate} is open
   */
  public void commit() throws IOException {}

  /** Takes back open updates, commits the finished ones and closes. */
  @Override
  public void close() throws IOException {}
}
