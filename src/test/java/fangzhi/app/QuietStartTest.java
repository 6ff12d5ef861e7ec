package fangzhi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own: standard error holds our sentences and nothing else. */
@Timeout(60)
class QuietStartTest {
  private final Path folder;
  private final Path index;

  QuietStartTest(@TempDir Path folder) {
    this.folder = folder;
    this.index = folder.resolve("index");
  }

  @Test
  void indexingAndSearchingTellNothingOfTheLibraries() throws Exception {
    assertEquals(List.of("indexing: 1 of 1 files, 1 articles"), indexOneStory());
    assertEquals(List.of(), run(0, "search", "--index", index.toString(), "豆角"));
  }

  @Test
  void takenPortIsOneSentenceWithTheRemedy() throws Exception {
    indexOneStory();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      List<String> said = run(2, "serve", "--index", index.toString(), "--port", port);
      assertEquals(1, said.size(), said.toString());
      String start = "fangzhi: can't listen on port " + port + " of 127.0.0.1: ";
      assertTrue(said.getFirst().startsWith(start), said.getFirst());
      assertTrue(said.getFirst().endsWith("; choose another with --port (or --host)"));
    }
  }

  private List<String> indexOneStory() throws Exception {
    Path story = folder.resolve("a.jsonl");
    Files.writeString(story, "{\"headline\": \"豆角丰收\", \"body\": \"社区的豆角长得快。\"}\n");
    return run(0, "index", "--index", index.toString(), story.toString());
  }

  /** What the program wrote to standard error. */
  private List<String> run(int status, String... arguments) throws Exception {
    Path err = folder.resolve("err.txt");
    Process process = program(arguments).redirectError(err.toFile()).start();
    process.getInputStream().readAllBytes();
    List<String> said = Files.readAllLines(err);
    assertEquals(status, process.waitFor(), said.toString());
    return said;
  }

  private static ProcessBuilder program(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "fangzhi.app.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder program = new ProcessBuilder(command);
    program.environment().remove("JAVA_TOOL_OPTIONS"); // Java would tell of them
    return program;
  }
}
