package fangzhi.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks an index through: every file of the last commit against its checksum, what Lucene's {@link
 * CheckIndex} finds, and our own books ({@link CheckedBooks}). Nobody may write meanwhile, which
 * the writer's lock makes sure of where the folder can be written to; nothing is changed.
 */
public final class IndexCheck {
  private static final Logger LOG = LoggerFactory.getLogger(IndexCheck.class);
  private static final String LOCK = IndexWriter.WRITE_LOCK_NAME;

  private final Directory directory;
  private final Path folder;
  private final boolean isLocked;
  private final List<String> problems = new ArrayList<>();

  private IndexCheck(Directory directory, Path folder, boolean isLocked) {
    this.directory = directory;
    this.folder = folder;
    this.isLocked = isLocked;
  }

  /**
   * Looks the index in a folder through.
   *
   * @throws MissingIndexException if there is none
   * @throws IncompatibleIndexException if another version wrote it
   * @throws IndexInUseException if it is being written to
   */
  public static CheckReport of(Path folder) throws IOException {
    if (!IndexFolder.holdsIndex(folder)) {
      throw Schema.missing(folder, null); // and no lock's file in a folder of something else
    }
    // Not mapped into memory: a sector that can't be read is an exception then, and no fault.
    try (Directory directory = new NIOFSDirectory(folder)) {
      return of(directory, folder);
    }
  }

  /**
   * Looks a directory through.
   *
   * @param folder where the directory is, for messages
   */
  static CheckReport of(Directory directory, Path folder) throws IOException {
    Lock lock = lock(directory, folder);
    boolean isLocked = lock != null;
    try (Lock held = isLocked ? lock : NoLockFactory.INSTANCE.obtainLock(directory, LOCK);
        CheckIndex structure = new CheckIndex(directory, held)) {
      structure.setThreadCount(1);
      structure.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
      Closeable note = isLocked ? WriterNote.leave(folder, "fangzhi check") : () -> {};
      try {
        return new IndexCheck(directory, folder, isLocked).report(structure);
      } finally {
        note.close();
      }
    }
  }

  /** The right to write; null where nobody may, or where there are no locks. */
  private static @Nullable Lock lock(Directory directory, Path folder) throws IOException {
    try {
      return directory.obtainLock(LOCK);
    } catch (LockObtainFailedException e) {
      throw IndexInUseException.of(
          folder,
          "Check it when that has ended, or make a backup now, which compares all checksums.",
          e);
    } catch (IOException e) {
      LOG.debug("no lock", e);
      return null;
    }
  }

  private CheckReport report(CheckIndex structure) throws IOException {
    SegmentInfos commit;
    try {
      Schema.check(directory, folder);
      commit = SegmentInfos.readLatestCommit(directory);
    } catch (MissingIndexException | IncompatibleIndexException | DamagedIndexException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      problems.add(described(e));
      return new CheckReport(0, 0, 0, 0, 0, isLocked, problems);
    }
    Collection<String> files = commit.files(true);
    long bytes = 0;
    for (String file : files) {
      bytes += checkedBytes(file);
    }
    if (problems.isEmpty()) {
      checkStructure(structure.checkIndex());
    }
    CheckedBooks.Counts counts = problems.isEmpty() ? books() : CheckedBooks.Counts.NONE;
    if (!problems.isEmpty() && !isLast(commit)) {
      problems.add(0, "somebody wrote to the index while it was checked: check it again");
    }
    return new CheckReport(
        files.size(),
        bytes,
        counts.sources(),
        counts.articles(),
        counts.groups(),
        isLocked,
        problems);
  }

  /** Whether there is no other commit meanwhile, as there may be without the lock. */
  private boolean isLast(SegmentInfos commit) {
    try {
      return isLocked
          || Arrays.equals(commit.getId(), SegmentInfos.readLatestCommit(directory).getId());
    } catch (IOException | RuntimeException e) {
      LOG.debug("the last commit can't be read", e);
      return true;
    }
  }

  /** Compares a file with its checksum and tells its length. */
  private long checkedBytes(String file) {
    String damage = damage(directory, file);
    if (damage != null) {
      problems.add(damage);
      return 0;
    }
    try {
      return directory.fileLength(file);
    } catch (IOException e) {
      problems.add(file + " can't be read: " + e.getMessage());
      return 0;
    }
  }

  /** What is wrong with the first damaged file of the last commit; null if there is none. */
  static @Nullable String firstDamage(Directory directory) {
    try {
      return SegmentInfos.readLatestCommit(directory).files(true).stream()
          .map(file -> damage(directory, file))
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    } catch (IndexNotFoundException e) {
      return null;
    } catch (IOException | RuntimeException e) {
      return described(e);
    }
  }

  /** What is wrong with a file; null if nothing is. */
  private static @Nullable String damage(Directory directory, String file) {
    try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(input);
      return null;
    } catch (NoSuchFileException e) {
      return file + " is missing";
    } catch (CorruptIndexException e) {
      return file + " is damaged: " + e.getOriginalMessage();
    } catch (IOException | RuntimeException e) {
      return file + " can't be read: " + e.getMessage();
    }
  }

  private void checkStructure(CheckIndex.Status status) {
    for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
      if (segment.error != null) {
        problems.add("segment " + segment.name + " is damaged: " + described(segment.error));
      }
    }
    if (!status.clean && problems.isEmpty()) {
      problems.add("Lucene's CheckIndex doesn't take " + status.segmentsFileName);
    }
  }

  private CheckedBooks.Counts books() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      CheckedBooks books = new CheckedBooks(reader);
      problems.addAll(books.problems());
      return books.counts();
    } catch (RuntimeException e) { // what changed bytes come to
      problems.add("what is stored can't be read: " + e);
      return CheckedBooks.Counts.NONE;
    }
  }

  private static String described(Throwable failure) {
    return failure instanceof CorruptIndexException damage
        ? IndexTrouble.file(damage)
        : failure.toString();
  }
}
