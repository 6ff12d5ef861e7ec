package fangzhi.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;

/** A folder that may hold an index, told by the names of its files. */
public final class IndexFolder {
  private static final String COMMIT = "segments_";

  /** A segment's file, whose name a web site's _config.yml doesn't have. */
  private static final Pattern SEGMENT =
      Pattern.compile(
          "^_[0-9a-z]++(?:_[0-9a-zA-Z]++)*+"
              + "[.](cf[se]|si|liv|fnm|fd[txm]|doc|pos|psm|ti[mp]|tmd|dv[dms]|kd[dim]|nv[dm])");

  /** What may lie in a folder that is to become an index: hidden files and a broken beginning. */
  private static final Pattern BEFORE_FIRST_COMMIT =
      Pattern.compile(
          "\\..*|write\\.lock|writer\\.note|pending_segments_.*"
              + ("|" + IndexSwap.RESTORING + "|" + IndexSwap.DAMAGED + "[0-9].*"));

  private static final Pattern COMMIT_FILE = Pattern.compile("segments_[0-9a-z]+");

  private IndexFolder() {}

  /** Whether a file of this name may be a commit. */
  static boolean isCommit(String name) {
    return COMMIT_FILE.matcher(name).matches();
  }

  /** Whether a file of this name may be part of an index's commit. */
  static boolean isIndexFile(String name) {
    return isCommit(name) || SEGMENT.matcher(name).matches();
  }

  /** Whether a file of this name is part of an index, or of one in the making. */
  static boolean isOurs(String name) {
    return isIndexFile(name)
        || name.matches("write\\.lock|writer\\.note|pending_segments_.*|_.*\\.tmp|_.*\\.[a-z]+");
  }

  /**
   * Whether it holds an index.
   *
   * @throws DamagedIndexException if it holds one whose commit is lost
   */
  public static boolean holdsIndex(Path folder) throws IOException {
    return Files.isDirectory(folder) && holdsIndex(folder, names(folder));
  }

  private static boolean holdsIndex(Path folder, List<String> names) throws IOException {
    boolean hasCommit = names.stream().anyMatch(name -> name.startsWith(COMMIT));
    if (!hasCommit && names.stream().anyMatch(SEGMENT.asMatchPredicate())) {
      throw IndexTrouble.damaged(
          folder, "segments_N, the file of its last commit, is missing", null);
    }
    return hasCommit;
  }

  /**
   * Refuses what has segments and no commit: the first commit of all has none.
   *
   * @param folder where the directory is, for messages
   */
  static void requireNoSegments(Directory directory, Path folder) throws IOException {
    holdsIndex(folder, List.of(directory.listAll()));
  }

  /** Nothing is written among other files; what a broken beginning left is no other file. */
  static void requireOwn(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      List<String> names = names(folder);
      if (names.stream().noneMatch(IndexFolder::isIndexFile)
          && !names.stream().allMatch(BEFORE_FIRST_COMMIT.asMatchPredicate())) {
        throw new IndexUnavailableException(
            "The folder " + folder + " holds other files and no index; choose a new or empty one.",
            null);
      }
    } else if (Files.exists(folder)) {
      throw new IndexUnavailableException(folder + " is a file; an index needs a folder.", null);
    }
  }

  /** Who writes to it, in words, as far as that process tells. */
  public static Optional<String> writer(Path folder) {
    return WriterNote.writer(folder);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }
}
