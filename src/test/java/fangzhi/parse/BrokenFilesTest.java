package fangzhi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.page.Page;
import fangzhi.page.PageReader;
import fangzhi.page.ReadOutcome;
import fangzhi.page.TextPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files that a parser stumbles over; README.md beside them says of each how it is read. */
class BrokenFilesTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "broken");
  private static final String TABLE = "README.md";

  private final PageParser parser = new PageParser();

  @Test
  void eachIsReadAsTheTableSays() throws IOException {
    Map<String, String> read = new TreeMap<>();
    for (Path file : files()) {
      String name = String.valueOf(file.getFileName());
      read.put(name, readAs(file, name));
    }
    assertTrue(read.size() >= 20, "files: " + read.size());
    assertEquals(lines(table()), lines(read));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.endsWith(TABLE)).sorted().toList();
    }
  }

  /** The last column by the first one, a file's name. */
  private static Map<String, String> table() throws IOException {
    Map<String, String> table = new TreeMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve(TABLE))) {
      String[] cells = line.split("\\s*\\|\\s*");
      if (cells.length == 4 && cells[1].contains(".")) {
        table.put(cells[1], cells[3]);
      }
    }
    return table;
  }

  private static String lines(Map<String, String> read) {
    StringBuilder lines = new StringBuilder();
    read.forEach((name, how) -> lines.append(name).append(": ").append(how).append('\n'));
    return lines.toString();
  }

  private String readAs(Path file, String name) {
    List<Page> pages = new ArrayList<>();
    ReadOutcome outcome = new PageReader().read(file, name, pages::add);
    List<String> read = new ArrayList<>();
    pages.forEach(page -> read.add(count(name, page)));
    outcome.warnings().forEach(read::add);
    outcome.rejected().forEach(rejected -> read.add("rejected, " + rejected.reason()));
    return String.join("; ", read);
  }

  private String count(String name, Page page) {
    if (page instanceof TextPage text) {
      PageBooks.assertBalance(name, text);
    }
    ParsedPage parsed = parser.parse(page);
    return "articles %d, furniture %d, repeats %d"
        .formatted(parsed.articles().size(), parsed.furniture().size(), parsed.duplicates().size());
  }
}
