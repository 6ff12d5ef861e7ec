package fangzhi.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts another index into the place of all that an index holds, in one commit of Lucene's: whoever
 * reads sees the one or the other, a process that is killed leaves the one or the other, and a
 * running server goes over to it as to any commit. The other index is made in a folder inside this
 * one's, so that both lie on one disk and its files need only a second name. Holds the writer's
 * lock from beginning to end; for one thread.
 */
final class IndexSwap implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexSwap.class);

  /** Where an index of an older schema is built anew. */
  static final String UPGRADING = "upgrading";

  /** Where a backup is unpacked. */
  static final String RESTORING = "restoring";

  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final Closeable note;

  private IndexSwap(Path folder, Directory directory, IndexWriter writer, Closeable note) {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
    this.note = note;
  }

  /**
   * Takes the lock of an index of any schema; where there is no index, an empty one is made.
   *
   * @param command as it was typed
   * @throws IndexInUseException if another writer has it open
   */
  static IndexSwap begin(Path folder, String command) throws IOException {
    if (!IndexFolder.holdsIndex(folder)) {
      ArchiveWriter.open(folder, command).close();
    }
    Directory directory = new LinkingDirectory(folder);
    try {
      // Commits nothing of its own accord, so until the end the index is as it was.
      IndexWriter writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig()
                  .setOpenMode(OpenMode.CREATE)
                  .setMergePolicy(NoMergePolicy.INSTANCE)
                  .setCommitOnClose(false));
      return new IndexSwap(folder, directory, writer, WriterNote.leave(folder, command));
    } catch (LockObtainFailedException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw IndexInUseException.of(folder, "Wait until that has ended, or end it.", e);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
  }

  /** Where the other index is made; may hold what was begun before. */
  Path beside(String name) {
    return folder.resolve(name);
  }

  /**
   * Commits the index in a folder, which is of this program's schema, as all that there is.
   *
   * @param whole may be deleted afterwards
   */
  void to(Path whole) throws IOException {
    try (Directory other = FSDirectory.open(whole)) {
      writer.addIndexes(other);
    }
    writer.setLiveCommitData(Schema.commitData().entrySet());
    writer.commit();
  }

  /** Deletes what killed processes left beside an index that needs none of it. */
  static void clean(Path folder) throws IOException {
    delete(folder.resolve(RESTORING));
    delete(folder.resolve(UPGRADING));
  }

  /** Deletes a folder made beside; one that holds anything else isn't ours and stays. */
  static void delete(Path beside) throws IOException {
    if (!Files.isDirectory(beside, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(beside)) {
      files = all.toList();
    }
    if (files.stream().allMatch(file -> IndexFolder.isOurs(file.getFileName().toString()))) {
      for (Path file : files) {
        Files.delete(file);
      }
      Files.delete(beside);
    }
  }

  /** Ends it; without {@link #to} the index is as it was. */
  @Override
  public void close() throws IOException {
    IOUtils.close(note, writer, directory);
  }

  /** Gives files of a folder on the same disk a second name instead of copying them. */
  private static final class LinkingDirectory extends FilterDirectory {
    private final Path folder;

    LinkingDirectory(Path folder) throws IOException {
      super(FSDirectory.open(folder));
      this.folder = folder;
    }

    @Override
    public void copyFrom(Directory from, String source, String target, IOContext context)
        throws IOException {
      if (FilterDirectory.unwrap(from) instanceof FSDirectory other
          && isLinked(other, source, target)) {
        return;
      }
      super.copyFrom(from, source, target, context);
    }

    private boolean isLinked(FSDirectory other, String source, String target) {
      try {
        Files.createLink(folder.resolve(target), other.getDirectory().resolve(source));
        return true;
      } catch (IOException | UnsupportedOperationException e) {
        LOG.debug("no links here", e);
        return false;
      }
    }
  }
}
