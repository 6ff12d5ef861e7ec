package fangzhi.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether really edited versions of stories are grouped, each pair for itself. */
class GroupReachTest {
  private static final Path PAIRS = Path.of("..", "shared", "corpus", "version_pairs.jsonl");

  @Test
  void editedVersionsAreGroupedAndNothingElse(@TempDir Path folder) throws IOException {
    assumeTrue(Files.exists(PAIRS));
    List<ArchivedArticle> versions = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(PAIRS)) {
      JsonNode pair = json.readTree(line);
      versions.add(version(pair, "a"));
      versions.add(version(pair, "b"));
    }
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", versions);
    }
    Set<Set<String>> groups = VersionGroupsTest.groups(folder);
    long pairs = groups.stream().filter(group -> stories(group).size() == 1).count();
    assertEquals(groups.size(), pairs, "groups of one story each");
    assertTrue(pairs >= 146, () -> pairs + " pairs of " + versions.size() / 2 + " are grouped");
  }

  private static ArchivedArticle version(JsonNode pair, String which) {
    return Stories.of(
        which + " " + pair.path("a").asText(),
        Heading.of(pair.path("title").asText()),
        pair.path("body_" + which).asText(),
        LocalDate.parse(pair.path("date").asText()),
        List.of());
  }

  private static Set<String> stories(Set<String> group) {
    return group.stream().map(id -> id.substring(2)).collect(Collectors.toSet());
  }
}
