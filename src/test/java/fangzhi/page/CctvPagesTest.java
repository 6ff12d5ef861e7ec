package fangzhi.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A hundred real article pages with their fields, where the project's shared material is at hand.
 */
class CctvPagesTest {
  private static final Path FOLDER = Path.of("..", "shared", "html");

  @Test
  void headlineDateAndBodyAreExactOn99Of100Pages() throws IOException {
    assumeTrue(Files.exists(FOLDER.resolve("gold.jsonl")));
    List<String> wrong = new ArrayList<>();
    List<String> gold = Files.readAllLines(FOLDER.resolve("gold.jsonl"));
    for (String line : gold) {
      compare(new ObjectMapper().readTree(line), wrong);
    }
    assertEquals(100, gold.size());
    assertTrue(wrong.size() <= 1, () -> String.join("\n", wrong));
  }

  private static void compare(JsonNode gold, List<String> wrong) {
    String file = gold.get("file").asText();
    List<Page> pages = new ArrayList<>();
    new PageReader().read(FOLDER.resolve("cctv").resolve(file), file, pages::add);
    String wanted = key(gold.get("title").asText(), gold.get("date"), gold.get("body").asText());
    String got = pages.isEmpty() ? "nothing" : key((StoryPage) pages.getFirst());
    if (!wanted.equals(got)) {
      wrong.add(file + "\n  wanted " + wanted + "\n  got    " + got);
    }
  }

  private static String key(StoryPage page) {
    return key(
        String.valueOf(page.heading().headline()),
        String.valueOf(page.issue().date()),
        String.join("\n", page.paragraphs()));
  }

  private static String key(String headline, Object date, String body) {
    String day = String.valueOf(date).replace("\"", "");
    return squeeze(headline) + "|" + day + "|" + body.lines().map(CctvPagesTest::squeeze).toList();
  }

  private static String squeeze(String text) {
    return text.replaceAll("[\\s\u00a0\u3000\u200b]+", "");
  }
}
