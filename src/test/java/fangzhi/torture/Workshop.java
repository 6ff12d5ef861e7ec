package fangzhi.torture;

import fangzhi.place.Gazetteer;
import fangzhi.place.PlaceTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder with messy files; what lies in it goes with it. */
final class Workshop implements AutoCloseable {
  private final Path folder;
  private final MessyFiles files;
  private final Archive archive;

  /**
   * Makes it.
   *
   * @param home this copy of the program, beside which shared/ may lie
   */
  Workshop(Path home, long seed) throws IOException {
    this(home, home.resolve("../shared").normalize(), seed);
  }

  private Workshop(Path home, Path shared, long seed) throws IOException {
    folder = Files.createTempDirectory("fangzhi-torture").toRealPath();
    Path data = home.resolve("index-data");
    files = MessyFiles.make(folder.resolve("files"), data.resolve("articles"), shared, seed);
    PlaceTagger tagger = new PlaceTagger(Gazetteer.load(data.resolve("places")));
    archive = new Archive(tagger, folder.resolve("files"), false, Duration.ZERO);
  }

  /** Of the sample and made-up files alone. */
  static Workshop ofSample(long seed) throws IOException {
    return new Workshop(Path.of(""), Path.of("no shared files"), seed);
  }

  Path folder() {
    return folder;
  }

  MessyFiles files() {
    return files;
  }

  /** Indexes the files and commits after each. */
  Archive archive() {
    return archive;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
