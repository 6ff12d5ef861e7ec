package fangzhi.app;

import fangzhi.index.IndexFolder;
import fangzhi.search.ArchiveSearcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which index a command works on. */
final class IndexOptions {
  @Mixin private final DataOptions data = new DataOptions();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The folder of the index (default: lucene/archive in the data folder).")
  private @Nullable Path index;

  DataOptions data() {
    return data;
  }

  /** The index to write. */
  Path index() {
    return index != null ? index : data.archive();
  }

  /** The index to look at, whatever state it is in: the one named, the archive, or the sample. */
  Path folder() {
    return index != null || Files.isDirectory(data.archive()) ? index() : data.sample();
  }

  /** Whether no index was named and the archive holds nothing yet, so that the sample stands in. */
  boolean wantsSample() throws IOException {
    return index == null
        && !(IndexFolder.holdsIndex(data.archive()) && hasArticles(data.archive()));
  }

  private static boolean hasArticles(Path folder) throws IOException {
    try (ArchiveSearcher archive = ArchiveSearcher.open(folder)) {
      return archive.articleCount() > 0;
    }
  }

  /** The index to read: the one named, the archive, or until there is one the sample. */
  Path readable() throws IOException, CommandException {
    Path folder = wantsSample() ? data.sample() : index();
    if (!IndexFolder.holdsIndex(folder)) {
      throw new CommandException(
          "there is no index in "
              + folder
              + "; make one with: ./fangzhi index --index "
              + folder
              + " PATH");
    }
    return folder;
  }
}
