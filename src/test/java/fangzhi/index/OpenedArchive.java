package fangzhi.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/** Archives in directories of any kind. */
public final class OpenedArchive {
  private static final Path NOWHERE = Path.of("simulated");

  private OpenedArchive() {}

  /** Opens it to write. */
  public static ArchiveWriter writer(Directory directory) throws IOException {
    return ArchiveWriter.open(directory, NOWHERE, InstantSource.system());
  }

  /** Looks it through. */
  public static CheckReport check(Directory directory) throws IOException {
    return IndexCheck.of(directory, NOWHERE);
  }

  /** A failure as a person is told of it; empty where it is taken for a bug of ours. */
  public static String explanation(Directory directory, Exception failure) {
    try {
      return String.valueOf(IndexTrouble.explained(directory, NOWHERE, failure).getMessage());
    } catch (RuntimeException bug) {
      return "";
    }
  }

  /** The files of its last commit. */
  public static List<String> files(Directory directory) throws IOException {
    return SegmentInfos.readLatestCommit(directory).files(true).stream().sorted().toList();
  }
}
