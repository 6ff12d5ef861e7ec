package fangzhi.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.search.ArchiveSearcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the command {@code fangzhi index} made of some articles.
 *
 * @param bytes of the folder
 * @param usage of the whole process
 */
record FangzhiIndex(Path folder, int articles, long bytes, JavaProcess.Usage usage) {
  /** Indexes the articles into a new folder. */
  static FangzhiIndex built(Home home, Data data) throws IOException, InterruptedException {
    Path folder = home.made("fangzhi-" + data.name());
    Folders.delete(folder);
    List<String> arguments = List.of("index", "--index", folder.toString(), data.file().toString());
    try (JavaProcess process =
        JavaProcess.start(
            List.of("-Dfangzhi.home=" + home.folder(), "-Dfangzhi.terminal=false"),
            home.fangzhiClassPath(),
            "fangzhi.app.Main",
            arguments,
            home.made("fangzhi-index.log"))) {
      JavaProcess.Usage usage = process.await();
      FangzhiIndex index = new FangzhiIndex(folder, count(folder), Folders.bytes(folder), usage);
      new ObjectMapper().writeValue(known(home, data).toFile(), usage);
      return index;
    }
  }

  /** The index of an earlier run with the usage it had, or a new one where there is none. */
  static FangzhiIndex builtOrKnown(Home home, Data data) throws IOException, InterruptedException {
    Path known = known(home, data);
    if (!Files.exists(known)) {
      return built(home, data);
    }
    Path folder = home.made("fangzhi-" + data.name());
    JavaProcess.Usage usage = new ObjectMapper().readValue(known.toFile(), JavaProcess.Usage.class);
    return new FangzhiIndex(folder, count(folder), Folders.bytes(folder), usage);
  }

  private static Path known(Home home, Data data) {
    return home.made("fangzhi-" + data.name() + ".json");
  }

  private static int count(Path folder) throws IOException {
    try (ArchiveSearcher archive = ArchiveSearcher.open(folder)) {
      return (int) archive.articleCount();
    }
  }
}
