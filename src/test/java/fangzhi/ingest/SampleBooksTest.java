package fangzhi.ingest;

import static fangzhi.ingest.SampleFiles.text;
import static fangzhi.ingest.SampleFiles.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fangzhi.page.Page;
import fangzhi.page.PageReader;
import fangzhi.page.TextPage;
import fangzhi.text.Radicals;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample and its goldens agree with each other, whatever the parser does. */
final class SampleBooksTest {
  private static final String MARK = "样稿，人物与事件均为虚构";

  static List<JsonNode> goldens() {
    return SampleFiles.goldens();
  }

  @Test
  void everyFileHasOneGolden() {
    List<String> read = goldens().stream().map(golden -> text(golden, "path")).sorted().toList();
    assertFalse(read.isEmpty());
    assertEquals(SampleFiles.files(), read);
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void everyCharacterOfAPageIsInOneStoryOrInTheFurniture(JsonNode golden) {
    for (Page page : pages(golden)) {
      if (page instanceof TextPage lines) {
        assertEquals(count(String.join("", lines.lines()).replace("#", "")), count(read(golden)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void everyPageSaysThatItIsInvented(JsonNode golden) throws IOException {
    byte[] bytes = Files.readAllBytes(SampleFiles.ARTICLES.resolve(text(golden, "path")));
    assertTrue(
        Stream.of("UTF-8", "GB18030")
            .map(charset -> fold(new String(bytes, Charset.forName(charset))))
            .anyMatch(page -> page.contains(MARK)));
  }

  private static List<Page> pages(JsonNode golden) {
    List<Page> pages = new ArrayList<>();
    String path = text(golden, "path");
    new PageReader().read(SampleFiles.ARTICLES.resolve(path), path, pages::add);
    assertFalse(pages.isEmpty(), path + " holds no page");
    return pages;
  }

  private static String read(JsonNode golden) {
    StringBuilder all = new StringBuilder(String.join("", texts(golden.path("furniture"))));
    Set<String> columns = new LinkedHashSet<>();
    for (JsonNode story : golden.path("articles")) {
      columns.add(text(story, "column"));
      for (String field :
          List.of(
              "kicker",
              "headline",
              "deck",
              "bylineRaw",
              "continuedFromRaw",
              "continuedToRaw",
              "marker",
              "body")) {
        all.append(text(story, field));
      }
    }
    return all + String.join("", columns);
  }

  private static Map<Character, Long> count(String text) {
    return fold(text)
        .chars()
        .mapToObj(c -> (char) c)
        .collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
  }

  private static String fold(String text) {
    return Radicals.fold(text).replaceAll("[\\s\u3000]", "");
  }
}
