package fangzhi.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
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

  /** How the names of folders begin that hold a damaged index that another took the place of. */
  static final String DAMAGED = "damaged-";

  private final Path folder;
  private final Directory directory;
  private final Closeable note;

  /** Null over a damaged index, which no writer can be opened on. */
  private @Nullable IndexWriter writer;

  /** Holds the place of a damaged index until {@link #to}; null over any other. */
  private @Nullable Lock lock;

  private IndexSwap(
      Path folder,
      Directory directory,
      @Nullable IndexWriter writer,
      @Nullable Lock lock,
      Closeable note) {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
    this.lock = lock;
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
    return locked(folder, command, false);
  }

  /**
   * Takes the lock likewise, also of an index so damaged that its commit can't be read: {@link #to}
   * moves its files aside.
   *
   * @param command as it was typed
   * @throws IndexInUseException if another writer has it open
   */
  static IndexSwap beginOnAny(Path folder, String command) throws IOException {
    return isDamaged(folder) ? locked(folder, command, true) : begin(folder, command);
  }

  private static IndexSwap locked(Path folder, String command, boolean isDamaged)
      throws IOException {
    Directory directory = new LinkingDirectory(folder);
    try {
      IndexWriter writer = isDamaged ? null : writer(directory);
      Lock lock = isDamaged ? directory.obtainLock(IndexWriter.WRITE_LOCK_NAME) : null;
      return new IndexSwap(folder, directory, writer, lock, WriterNote.leave(folder, command));
    } catch (LockObtainFailedException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw IndexInUseException.of(folder, "Wait until that has ended, or end it.", e);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
  }

  /** Commits nothing of its own accord, so until the end the index is as it was. */
  private static IndexWriter writer(Directory directory) throws IOException {
    return new IndexWriter(
        directory,
        new IndexWriterConfig()
            .setOpenMode(OpenMode.CREATE)
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setCommitOnClose(false));
  }

  /** Whether a commit is missing or can't be read, so that no writer can be opened. */
  private static boolean isDamaged(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    // Not mapped into memory: a sector that can't be read is an exception then, and no fault.
    try (Directory directory = new NIOFSDirectory(folder)) {
      IndexFolder.holdsIndex(folder);
      for (String name : directory.listAll()) {
        if (IndexFolder.isCommit(name)) {
          SegmentInfos.readCommit(directory, name);
        }
      }
      return false;
    } catch (AccessDeniedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      LOG.debug("no writer can be opened on it", e);
      return true;
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
    IndexWriter into = writer == null ? writerInPlaceOfDamaged() : writer;
    try (Directory other = FSDirectory.open(whole)) {
      into.addIndexes(other);
    }
    into.setLiveCommitData(Schema.commitData().entrySet());
    into.commit();
  }

  private IndexWriter writerInPlaceOfDamaged() throws IOException {
    if (isDamaged(folder)) {
      moveAside();
    }
    IOUtils.close(lock); // which the writer takes itself
    lock = null;
    try {
      IndexWriter opened = writer(directory);
      writer = opened;
      return opened;
    } catch (LockObtainFailedException e) {
      throw IndexInUseException.of(folder, "Wait until that has ended, or end it.", e);
    }
  }

  /** The commit goes last, so that what is moved in part is still told as damaged. */
  private void moveAside() throws IOException {
    Path aside =
        Files.createTempDirectory(folder, DAMAGED + LocalDate.now(ZoneId.systemDefault()) + "-");
    List<String> names;
    try (Stream<Path> all = Files.list(folder)) {
      names =
          all.map(file -> file.getFileName().toString())
              .filter(IndexFolder::isIndexFile)
              .sorted()
              .toList();
    }
    for (String name : names) {
      Files.move(folder.resolve(name), aside.resolve(name));
    }
    LOG.warn("the damaged index that was there is in {}; it may be deleted", aside);
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
    IOUtils.close(note, writer, lock, directory);
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
