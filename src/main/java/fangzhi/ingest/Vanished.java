package fangzhi.ingest;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.SourceRecord;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the archive's files that are no longer there. */
final class Vanished {
  private final ArchiveWriter writer;

  Vanished(ArchiveWriter writer) {
    this.writer = writer;
  }

  /**
   * The sources at or below a path whose files are gone, in the order of their keys. One of which
   * it can't be told, as in a folder without permission, isn't among them.
   *
   * @param path a file or folder, there or not
   */
  List<SourceRecord> at(Path path) throws IOException {
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
