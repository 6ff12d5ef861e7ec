package fangzhi.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.model.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of the folder is read as the JSON beside it says. The stories are invented; the markup
 * is that of e-papers and of sites as found on the Chinese web. A key that isn't there is absent.
 */
class HtmlCorpusTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "html");

  static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageIsReadAsItsExpectationSays(String name) throws IOException {
    List<Page> read = new ArrayList<>();
    ReadOutcome outcome = new PageReader().read(FOLDER.resolve(name), name, read::add);
    assertEquals(expected(name), read.isEmpty() ? refused(outcome) : fields(read.getFirst()));
  }

  private static Map<String, Object> expected(String name) throws IOException {
    Path file = FOLDER.resolve(name.replace(".html", ".json"));
    JsonNode json = new ObjectMapper().readTree(Files.readString(file));
    Map<String, Object> expected = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      JsonNode value = field.getValue();
      expected.put(
          field.getKey(),
          value.isArray() ? value.valueStream().map(JsonNode::asText).toList() : value.asText());
    }
    return expected;
  }

  private static Map<String, Object> refused(ReadOutcome outcome) {
    return Map.of("rejected", outcome.rejected().stream().map(Rejected::reason).findFirst().get());
  }

  private static Map<String, Object> fields(Page read) {
    StoryPage page = (StoryPage) read;
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "kicker", page.heading().kicker());
    put(fields, "headline", page.heading().headline());
    put(fields, "deck", page.heading().deck());
    put(fields, "byline", page.byline());
    put(fields, "paper", page.issue().paper());
    put(fields, "date", page.issue().date());
    put(fields, "pageNumber", page.issue().pageNumber());
    put(fields, "body", page.paragraphs());
    if (!page.captions().isEmpty()) {
      put(fields, "captions", page.captions());
    }
    return fields;
  }

  private static void put(Map<String, Object> fields, String key, @Nullable Object value) {
    if (value != null) {
      fields.put(key, value instanceof List<?> ? value : value.toString());
    }
  }
}
