package fangzhi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.InventedGroups;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The program in a process of its own: standard error holds our sentences and nothing else. */
@Timeout(60)
class QuietStartTest {
  private static final int STORIES = 2_000;

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

  @Test
  void readerThatLeavesEndsTheRunEarlyWithoutAWord() throws Exception {
    Path err = folder.resolve("err.txt");
    Process process = parse(manyStories(), notStories()).redirectError(err.toFile()).start();
    try (BufferedReader out = process.inputReader()) {
      assertTrue(out.readLine().contains("豆角丰收"));
    }
    assertEquals(141, process.waitFor());
    assertEquals(List.of(), Files.readAllLines(err));
  }

  @Test
  void readerThatLeavesEndsAReportEarlyWithoutAWord() throws Exception {
    indexManyVersions();
    Path err = folder.resolve("err.txt");
    Process report =
        program("duplicates", "--csv", "--index", index.toString())
            .redirectError(err.toFile())
            .start();
    try (BufferedReader out = report.inputReader()) {
      out.readLine();
      assertTrue(out.readLine().contains("豆角丰收"));
    }
    assertEquals(141, report.waitFor());
    assertEquals(List.of(), Files.readAllLines(err));
  }

  /** Groups of more articles than a pipe holds when nobody reads it. */
  private void indexManyVersions() throws Exception {
    List<ArchivedArticle> articles = new ArrayList<>();
    Map<String, Optional<Long>> groups = new TreeMap<>();
    for (int i = 0; i < STORIES; i++) {
      articles.add(Stories.plain("story-" + i, "豆角丰收", "社区的豆角长得快。"));
      groups.put("story-" + i, Optional.of((long) i / 2));
    }
    try (ArchiveWriter writer = ArchiveWriter.open(index)) {
      Stories.write(writer, "k", articles);
    }
    InventedGroups.write(index, groups);
  }

  @Test
  void helpThatNobodyReadsIsNoBug() {
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(new NobodyReads(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true));
    assertEquals(Main.READER_GONE, line.execute("search", "--help"));
    assertEquals("", err.toString());
  }

  private static final class NobodyReads extends OutputStream {
    @Override
    public void write(int b) {
      throw new ReaderGoneException(new IOException("a closed pipe"));
    }
  }

  @Test
  void readerThatStaysGetsEverything() throws Exception {
    Path err = folder.resolve("err.txt");
    Process process = parse(manyStories(), notStories()).redirectError(err.toFile()).start();
    try (BufferedReader out = process.inputReader()) {
      assertEquals(STORIES, out.lines().count());
    }
    assertEquals(Main.REJECTED, process.waitFor());
    assertEquals(1, Files.readAllLines(err).size());
  }

  @Test
  void fullDiskIsTold() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full), "no device that is always full");
    Path err = folder.resolve("err.txt");
    Process process =
        parse(manyStories()).redirectOutput(full.toFile()).redirectError(err.toFile()).start();
    assertEquals(Main.TROUBLE, process.waitFor());
    assertEquals(
        List.of("fangzhi: standard output took not all of what was printed"),
        Files.readAllLines(err));
  }

  private static ProcessBuilder parse(Path... files) {
    return program(
        Stream.concat(Stream.of("parse"), Arrays.stream(files).map(Path::toString))
            .toArray(String[]::new));
  }

  /** More than a pipe holds when nobody reads it. */
  private Path manyStories() throws Exception {
    String story = "{\"headline\": \"豆角丰收\", \"body\": \"社区的豆角长得快。\"}\n";
    return Files.writeString(folder.resolve("a.jsonl"), story.repeat(STORIES));
  }

  private Path notStories() throws Exception {
    return Files.writeString(folder.resolve("b.jsonl"), "no story\n");
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
