package fangzhi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of src/docs/SECURITY.md names tests that are there, and each requirement once. */
class SecurityTableTest {
  private static final Path TABLE = Path.of("src", "docs", "SECURITY.md");
  private static final Pattern REQUIREMENT = Pattern.compile("V\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)(?:\\.(\\w+))?`");
  private static final int FEWEST = 120;

  private final List<String[]> rows;
  private final Map<String, String> tests = new HashMap<>();

  SecurityTableTest() throws IOException {
    rows =
        Files.readAllLines(TABLE).stream()
            .filter(line -> line.startsWith("| V"))
            .map(line -> line.substring(1).split("\\|"))
            .toList();
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        tests.put(name, Files.readString(file));
      }
    }
  }

  @Test
  void everyTestNamedIsThere() {
    List<String> missing = new ArrayList<>();
    for (String[] row : rows) {
      for (MatchResult named : TEST.matcher(row[2]).results().toList()) {
        String source = tests.getOrDefault(named.group(1), "");
        boolean isThere =
            named.group(2) == null
                ? !source.isEmpty()
                : Pattern.compile("\\bvoid " + named.group(2) + "\\(").matcher(source).find();
        if (!isThere) {
          missing.add(row[0].strip() + ": " + named.group());
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyRequirementStandsOnceAndSaysWhatHoldsIt() {
    Set<String> seen = new HashSet<>();
    for (String[] row : rows) {
      assertEquals(3, row.length, String.join("|", row));
      for (String requirement : row[0].strip().split(", ")) {
        assertTrue(REQUIREMENT.matcher(requirement).matches(), requirement);
        assertTrue(seen.add(requirement), requirement + " stands twice");
      }
      String held = row[2].strip();
      assertTrue(
          TEST.matcher(held).find()
              || held.startsWith("does not apply: ")
              || held.matches("(?s)(README|IMPORT\\.md|this page).*"),
          row[0] + held);
    }
    assertTrue(seen.size() >= FEWEST, "requirements: " + seen.size());
  }
}
