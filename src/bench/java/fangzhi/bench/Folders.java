package fangzhi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that benchmarks make. */
final class Folders {
  private Folders() {}

  /** Bytes of all files below a folder. */
  static long bytes(Path folder) throws IOException {
    long bytes = 0;
    for (Path file : below(folder)) {
      bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
    }
    return bytes;
  }

  /** Deletes a folder with all in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (Path file : below(folder)) {
        Files.delete(file);
      }
    }
  }

  /** What lies deepest comes first. */
  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
