package fangzhi.app;

import fangzhi.place.Gazetteer;
import fangzhi.place.GazetteerException;
import fangzhi.place.PlaceTagger;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the program's data lie. */
final class DataOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder with places/, articles/ and lucene/ (default: index-data).")
  private @Nullable Path data;

  /** The data folder; the launcher says where the program's own copy lies. */
  Path data() {
    return data != null ? data : Path.of(System.getProperty("fangzhi.home", "."), "index-data");
  }

  Path archive() {
    return data().resolve("lucene").resolve("archive");
  }

  Path sample() {
    return data().resolve("lucene").resolve("sample");
  }

  Path sampleArticles() {
    return data().resolve("articles");
  }

  Path places() {
    return data().resolve("places");
  }

  PlaceTagger tagger() throws GazetteerException {
    return new PlaceTagger(Gazetteer.load(places()));
  }
}
