package fangzhi.ingest;

import java.nio.file.Path;

/**
 * A file to be read.
 *
 * @param path its real, absolute path: links followed
 * @param shownName the name people see: relative to the parent of the path that was asked for, with
 *     {@code /} between folders
 */
public record SourceFile(Path path, String shownName) {

  /** What the archive knows the file by, the same on every run. */
  String key() {
    return path.toString();
  }
}
