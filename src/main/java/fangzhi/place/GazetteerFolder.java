package fangzhi.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Replaces files of a gazetteer folder once the whole of it is known to be sound. */
final class GazetteerFolder {
  private GazetteerFolder() {}

  /**
   * Replaces or adds files.
   *
   * @param contents texts by file name
   * @throws GazetteerException when the folder couldn't be taken with them; it is as it was
   */
  static void replace(Path folder, Map<String, String> contents) throws IOException {
    Path trial = Files.createTempDirectory(folder, ".import-");
    try {
      for (Path file : GazetteerReader.files(folder)) {
        Files.copy(file, trial.resolve(file.getFileName()));
      }
      for (Map.Entry<String, String> file : contents.entrySet()) {
        Files.writeString(trial.resolve(file.getKey()), file.getValue());
      }
      Gazetteer.load(trial);
      for (String name : contents.keySet()) {
        move(trial.resolve(name), folder.resolve(name));
      }
    } finally {
      delete(trial);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void delete(Path trial) throws IOException {
    for (Path file : GazetteerReader.files(trial)) {
      Files.delete(file);
    }
    Files.delete(trial);
  }
}
