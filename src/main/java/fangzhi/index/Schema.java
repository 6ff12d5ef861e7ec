package fangzhi.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Which version of the mapping and of the folding an index was built with. */
public final class Schema {
  /** Raised with every change of fields, analyzers or folding. */
  static final int VERSION = 13;

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

  private static MissingIndexException missing(Path folder, @Nullable Throwable cause) {
    return new MissingIndexException("There is no index in " + folder + " yet.", cause);
  }

  /** Refuses a directory whose last commit isn't of this version, or that has none. */
  static void check(Directory directory, Path folder) throws IOException {
    String version;
    try {
      version =
          SegmentInfos.readLatestCommit(directory).getUserData().getOrDefault(COMMIT_KEY, "none");
    } catch (IndexNotFoundException e) {
      throw missing(folder, e);
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      version = "unreadable: " + e.getMessage();
    }
    if (!version.equals(Integer.toString(VERSION))) {
      throw new IncompatibleIndexException(
          "Another version of Fangzhi wrote the index in "
              + folder
              + " (schema "
              + version
              + ", this one reads "
              + VERSION
              + "): delete that folder and index your files again.");
    }
  }
}
