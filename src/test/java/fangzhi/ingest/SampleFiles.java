package fangzhi.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The shipped sample and what an archivist reads out of it. */
final class SampleFiles {
  static final Path ARTICLES = Path.of("index-data", "articles");
  private static final Path GOLDENS = Path.of("src", "test", "resources", "sample");
  private static final ObjectMapper JSON = new ObjectMapper();

  private SampleFiles() {}

  /** One golden reading a file of the sample; its {@code path} is relative to the sample. */
  static List<JsonNode> goldens() {
    try (Stream<Path> files = Files.list(GOLDENS)) {
      return files
          .filter(f -> f.toString().endsWith(".json"))
          .sorted()
          .map(SampleFiles::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sample's files, relative to its folder. */
  static List<String> files() {
    try (Stream<Path> files = Files.walk(ARTICLES)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> ARTICLES.relativize(f).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path golden) {
    try {
      return JSON.readTree(Files.readAllBytes(golden));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A field that may be null. */
  static String text(JsonNode node, String key) {
    return node.path(key).asText("");
  }

  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(node -> texts.add(node.asText()));
    return texts;
  }
}
