package fangzhi.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which version of the mapping and of the folding an index was built with. */
public final class Schema {
  /** Raised with every change of fields, analyzers or folding. */
  static final int VERSION = 13;

  private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
  private static final String COMMIT_KEY = "fangzhi.schema";

  private Schema() {}

  /** What every commit carries. */
  static Map<String, String> commitData() {
    return Map.of(COMMIT_KEY, Integer.toString(VERSION));
  }

  /**
   * Opens the last commit.
   *
   * @param folder where the directory is, for messages
   * @throws MissingIndexException if there is none
   * @throws IncompatibleIndexException if another version wrote it
   */
  public static DirectoryReader open(Directory directory, Path folder) throws IOException {
    check(directory, folder);
    return DirectoryReader.open(directory);
  }

  /**
   * Opens the last commit where it is another than a reader's, also that of an index that was put
   * in the place of the reader's.
   *
   * @return null where it is the same
   * @throws IncompatibleIndexException if another version wrote it
   */
  public static @Nullable DirectoryReader openIfChanged(DirectoryReader reader, Path folder)
      throws IOException {
    Directory directory = reader.directory();
    if (isLast(reader, directory)) {
      return null;
    }
    check(directory, folder);
    try {
      DirectoryReader newer = DirectoryReader.openIfChanged(reader);
      // another index may have the same version number
      return newer == null ? DirectoryReader.open(directory) : newer;
    } catch (IllegalStateException e) {
      LOG.debug("another index, with segments of the same names", e);
      return DirectoryReader.open(directory);
    }
  }

  private static boolean isLast(DirectoryReader reader, Directory directory) throws IOException {
    try {
      SegmentInfos last = SegmentInfos.readLatestCommit(directory);
      SegmentInfos open = ((StandardDirectoryReader) reader).getSegmentInfos();
      return Arrays.equals(last.getId(), open.getId());
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      return false;
    }
  }

  /**
   * Opens a folder to read from, without creating it.
   *
   * @throws MissingIndexException if there is no such folder
   */
  public static Directory existing(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw missing(folder, null);
    }
    return FSDirectory.open(folder);
  }

  static MissingIndexException missing(Path folder, @Nullable Throwable cause) {
    return new MissingIndexException("There is no index in " + folder + " yet.", cause);
  }

  /** Refuses a directory whose last commit isn't of this version, or that has none. */
  static void check(Directory directory, Path folder) throws IOException {
    int version;
    try {
      version = version(SegmentInfos.readLatestCommit(directory).getUserData());
    } catch (IndexNotFoundException e) {
      IndexFolder.requireNoSegments(directory, folder);
      throw missing(folder, e);
    } catch (IndexFormatTooOldException e) {
      requireSound(directory, folder);
      version = 0;
    } catch (IndexFormatTooNewException e) {
      requireSound(directory, folder);
      version = Integer.MAX_VALUE;
    }
    if (version > VERSION) {
      throw new IncompatibleIndexException(
          "A newer version of Fangzhi wrote the index in "
              + folder
              + "; this one reads schema "
              + VERSION
              + ". Nothing was changed. Use the newer version, or another folder: --index DIR");
    }
    if (version < VERSION) {
      throw new IncompatibleIndexException(version > 0 ? older(folder, version) : unknown(folder));
    }
  }

  private static String older(Path folder, int version) {
    return "An older version of Fangzhi wrote the index in "
        + folder
        + " (schema "
        + version
        + ", this one reads "
        + VERSION
        + "). ./fangzhi index --index "
        + folder
        + " PATH builds it anew from the files it was made of, and leaves it as it is until that is"
        + " done";
  }

  /** Refuses an index that doesn't tell what it was made of. */
  static IncompatibleIndexException tooOld(Path folder) {
    return new IncompatibleIndexException(unknown(folder));
  }

  /** Whether the last commit is of an earlier version, from the first on. */
  static boolean isOlder(Directory directory) throws IOException {
    try {
      int version = version(SegmentInfos.readLatestCommit(directory).getUserData());
      return 0 < version && version < VERSION;
    } catch (IndexFormatTooOldException | IndexFormatTooNewException | CorruptIndexException e) {
      LOG.debug("to be told of by whoever opens it", e);
      return false;
    }
  }

  private static String unknown(Path folder) {
    return "An older version of Fangzhi, or another program, wrote the index in "
        + folder
        + " (this one reads schema "
        + VERSION
        + "). If it is Fangzhi's, delete that folder and index your files again: ./fangzhi index"
        + " --index "
        + folder
        + " PATH; else choose another folder: --index DIR";
  }

  /** A damaged version number looks like another version. */
  private static void requireSound(Directory directory, Path folder) throws IOException {
    String commit = SegmentInfos.getLastCommitSegmentsFileName(directory);
    try (IndexInput input = directory.openInput(commit, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(input);
    } catch (CorruptIndexException e) {
      throw IndexTrouble.damaged(folder, IndexTrouble.file(commit, e), e);
    }
  }

  /** 0 where there is none that can be read: before Fangzhi's first, or somebody else's. */
  private static int version(Map<String, String> commitData) {
    String version = commitData.getOrDefault(COMMIT_KEY, "0");
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
  }
}
