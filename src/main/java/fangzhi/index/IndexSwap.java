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
import org.apache.lucene.index.DirectoryReader;
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
  private final LinkingDirectory directory;
  private final Closeable note;

  private IndexSwap(Path folder, LinkingDirectory directory, Closeable note) {
    this.folder = folder;
    this.directory = directory;
    this.note = note;
  }

  /**
   * Takes the lock of an index of any schema, of a damaged one, or of a folder that is to become
   * one.
   *
   * @param command as it was typed
   * @throws IndexUnavailableException if the folder holds other things than an index
   * @throws IndexInUseException if another writer has it open
   */
  static IndexSwap begin(Path folder, String command) throws IOException {
    IndexFolder.requireOwn(folder);
    try {
      LinkingDirectory directory = LinkingDirectory.lock(folder);
      return new IndexSwap(folder, directory, WriterNote.leave(folder, command));
    } catch (LockObtainFailedException e) {
      throw IndexInUseException.of(folder, "Wait until that has ended, or end it.", e);
    }
  }

  /** Where the other index is made; may hold what was begun before. */
  Path beside(String name) {
    return folder.resolve(name);
  }

  /**
   * Commits the index in a folder, which is of this program's schema, as all that there is. Where
   * the one that was there is too damaged for a commit after its own, its files are moved aside.
   *
   * @param whole may be deleted afterwards
   */
  void to(Path whole) throws IOException {
    @Nullable Path aside = isDamaged() ? moveAside() : null;
    if (aside == null && !DirectoryReader.indexExists(directory)) {
      try (IndexWriter writer = writer()) {
        commit(writer); // else a kill would leave a commit's files without it, as damage does
      }
    }
    try (Directory other = FSDirectory.open(whole);
        IndexWriter writer = writer()) {
      writer.addIndexes(other);
      commit(writer);
    }
    if (aside != null) {
      LOG.warn("the damaged index that was there is in {}; it may be deleted", aside);
    }
  }

  /** Commits nothing of its own accord, so until the end the index is as it was. */
  private IndexWriter writer() throws IOException {
    return new IndexWriter(
        directory,
        new IndexWriterConfig()
            .setOpenMode(OpenMode.CREATE)
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setCommitOnClose(false));
  }

  private static void commit(IndexWriter writer) throws IOException {
    writer.setLiveCommitData(Schema.commitData().entrySet());
    writer.commit();
  }

  /** Whether a commit is missing or can't be read, so that no writer can be opened. */
  private boolean isDamaged() throws IOException {
    // Not mapped into memory: a sector that can't be read is an exception then, and no fault.
    try (Directory plain = new NIOFSDirectory(folder)) {
      IndexFolder.requireNoSegments(plain, folder);
      for (String name : plain.listAll()) {
        if (IndexFolder.isCommit(name)) {
          SegmentInfos.readCommit(plain, name);
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

  /** The commit goes last, so that what is moved in part is still told as damaged. */
  private Path moveAside() throws IOException {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    Path aside = Files.createTempDirectory(folder, DAMAGED + today + "-");
    for (String name : directory.listAll()) { // sorted: "_0.si" before "segments_1"
      if (IndexFolder.isIndexFile(name)) {
        Files.move(folder.resolve(name), aside.resolve(name));
      }
    }
    return aside;
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
    IOUtils.close(note, directory);
  }

  /**
   * A folder whose lock is held until it is closed, and lent to the writer opened on it. Gives
   * files of a folder on the same disk a second name instead of copying them.
   */
  private static final class LinkingDirectory extends FilterDirectory {
    private final Path folder;
    private final Lock lock;

    private LinkingDirectory(FSDirectory in, Lock lock) {
      super(in);
      this.folder = in.getDirectory();
      this.lock = lock;
    }

    static LinkingDirectory lock(Path folder) throws IOException {
      FSDirectory in = FSDirectory.open(folder);
      try {
        return new LinkingDirectory(in, in.obtainLock(IndexWriter.WRITE_LOCK_NAME));
      } catch (IOException e) {
        IOUtils.closeWhileHandlingException(in);
        throw e;
      }
    }

    /** The one that is held already, and still is when the writer has closed it. */
    @Override
    public Lock obtainLock(String name) {
      return new Lock() {
        @Override
        public void ensureValid() throws IOException {
          lock.ensureValid();
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public void close() throws IOException {
      IOUtils.close(lock, in);
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
