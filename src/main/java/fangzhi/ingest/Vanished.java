package fangzhi.ingest;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.SourceRecord;
import fangzhi.model.Rejected;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What becomes of the archive's files that are no longer there. */
final class Vanished {
  private final ArchiveWriter writer;

  Vanished(ArchiveWriter writer) {
    this.writer = writer;
  }

  /**
   * Names or removes what is gone.
   *
   * @param paths where it is looked for
   * @param empty why there is nothing at some of them
   * @param prune whether it is removed
   * @return how many paths are rejected because there is nothing at them and nothing was removed
   */
  int settle(List<Path> paths, Map<Path, Rejected> empty, boolean prune, Books books)
      throws IOException {
    Set<SourceRecord> gone = new LinkedHashSet<>();
    int nothing = 0;
    for (Path path : new LinkedHashSet<>(paths)) {
      List<SourceRecord> here = at(path);
      gone.addAll(here);
      Rejected reason = empty.get(path);
      if (reason != null && (here.isEmpty() || !prune)) {
        books.reject(reason);
        nothing++;
      }
    }
    for (SourceRecord source : gone) {
      if (prune) {
        writer.remove(source.key());
        books.pruned(source);
      } else {
        books.gone(source);
      }
    }
    return nothing;
  }

  /**
   * The sources at or below a path whose files are gone, in the order of their keys. One of which
   * it can't be told, as in a folder without permission, isn't among them.
   *
   * @param path a file or folder, there or not
   */
  private List<SourceRecord> at(Path path) throws IOException {
    String key = real(path).toString();
    List<SourceRecord> known = new ArrayList<>();
    writer.source(key).ifPresent(known::add);
    String below = key.endsWith(File.separator) ? key : key + File.separator;
    known.addAll(writer.sourcesByPrefix(below));
    return known.stream().filter(source -> Files.notExists(Path.of(source.key()))).toList();
  }

  /** The path with its links followed, as far as it is there. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path at = absolute; at != null; at = at.getParent()) {
      try {
        return at.toRealPath().resolve(at.relativize(absolute));
      } catch (IOException e) {
        // not there: its parent may be
      }
    }
    return absolute;
  }
}
