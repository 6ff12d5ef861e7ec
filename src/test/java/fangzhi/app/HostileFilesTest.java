package fangzhi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder with what is made to harm: a process of a small memory takes what is good, tells each of
 * the others with its reason, and ends.
 */
@EnabledOnOs(OS.LINUX)
class HostileFilesTest {
  private static final int MAX_SECONDS = 240;
  private static final String MEMORY = "-Xmx256m";

  private final Path folder;
  private final Path index;
  private final Path log;

  HostileFilesTest(@TempDir Path temporary) throws IOException {
    folder = Files.createDirectory(temporary.resolve("来稿"));
    index = temporary.resolve("index");
    log = temporary.resolve("log");
  }

  @Test
  void eachIsToldAndNothingElseIsLost() throws Exception {
    good("a.jsonl", "灯笼挂满河西社区");
    List<String> expected = new ArrayList<>();
    lines(expected);
    packed(expected);
    markup(expected);
    noFiles(expected);
    names(expected);
    good("z.jsonl", "书屋开到花园社区");
    List<String> told = index(1);
    List<String> rejected = told.stream().filter(line -> line.startsWith("rejected: ")).toList();
    assertEquals(
        String.join("\n", expected.stream().sorted().toList()),
        String.join("\n", rejected.stream().sorted().toList()));
    assertTrue(told.getLast().contains("articles: 0 before + 6 added"), told.getLast());
    assertTrue(index(1).getLast().contains("= 6 in the archive"));
  }

  private static String story(String headline) {
    return "{\"headline\":\"%s\",\"body\":\"%s，大家都说好。\"}\n".formatted(headline, headline);
  }

  private void good(String name, String headline) throws IOException {
    Files.writeString(folder.resolve(name), story(headline));
  }

  private void lines(List<String> expected) throws IOException {
    write("deep-list.jsonl", "[".repeat(100_000), "]".repeat(100_000), "\n", story("深处的院子"));
    expected.add("deep-list.jsonl, line 1: not JSON");
    write("deep-object.jsonl", "{\"a\":".repeat(100_000), "\n", story("更深处的院子"));
    expected.add("deep-object.jsonl, line 1: not JSON");
    write("long-line.jsonl", "{\"body\":\"", "长".repeat(10_000_000), "\"}\n", story("长街的早晨"));
    expected.add(
        "long-line.jsonl, line 1: a line of more than 16777216 bytes, the most one article may have");
    write(
        "long-number.jsonl",
        "{\"body\":\"a\",\"page\":",
        "9".repeat(1_000_000),
        "}\n",
        story("数字的街"));
    expected.add("long-number.jsonl, line 1: not JSON");
    write("lines.txt", "灯\n".repeat(300_000));
    expected.add("lines.txt: more than 250,000 lines, the most one page may have");
    write("page.txt", "灯".repeat(3_000_000));
    expected.add(
        "page.txt: more than 8,388,608 bytes of text, the most one page may have;"
            + " split it or give it as JSON Lines");
    write("zeros.bin", "\0".repeat(1_000_000));
    expected.add("zeros.bin: a binary file: a zero byte at position 1");
  }

  private void packed(List<String> expected) throws IOException {
    String bomb = "gzipped, but unpacks to more than 100 times its size, as no text does";
    pack("blank.jsonl.gz", "\n", 100);
    expected.add("blank.jsonl.gz, line 67108865: the file can't be read from here on: " + bomb);
    pack("one-line.jsonl.gz", "a", 100);
    expected.add("one-line.jsonl.gz, line 1: the file can't be read from here on: " + bomb);
    pack("page.txt.gz", "a", 100);
    expected.add(
        "page.txt.gz: more than 8,388,608 bytes of text, the most one page may have;"
            + " split it or give it as JSON Lines");
    Files.write(folder.resolve("cut.txt.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0});
    expected.add("cut.txt.gz: gzipped, but cut off before its end");
  }

  /** So many megabytes of one letter. */
  private void pack(String name, String letter, int megabytes) throws IOException {
    byte[] megabyte = letter.repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16)) {
      for (int i = 0; i < megabytes; i++) {
        out.write(megabyte);
      }
    }
  }

  private void markup(List<String> expected) throws IOException {
    String tags = "more than 200,000 tags, the most one page may have";
    write("nested.html", "<html><body>", "<div>".repeat(1_000_000), "灯。");
    expected.add("nested.html: " + tags);
    write("bold.html", "<html><body>", "<b>".repeat(2_000_000), "灯。");
    expected.add("bold.html: " + tags);
    write("deep.html", "<html><body>", "<table><tr><td>".repeat(60_000), "灯。");
    expected.add("deep.html: an HTML page without the text of an article");
  }

  private void noFiles(List<String> expected) throws Exception {
    assertEquals(
        0, new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor());
    expected.add("pipe: neither a file nor a folder");
    link("null", "/dev/null", "neither a file nor a folder", expected);
    link("zero", "/dev/zero", "neither a file nor a folder", expected);
    String system = "the system's own, not a file on a disk";
    link("environment", "/proc/self/environ", system, expected);
    link("messages", "/proc/kmsg", system, expected);
    link("kernel", "/sys/kernel", system, expected);
    link("loop", "loop", "a symbolic link that leads back to itself", expected);
    link("gone", "nowhere", "a symbolic link to something that isn't there", expected);
    link("up", ".", "a symbolic link back to the folder 来稿 it lies in (a loop)", expected);
    Path deep = folder.resolve("d" + "/d".repeat(120));
    Files.createDirectories(deep);
    Files.writeString(deep.resolve("story.jsonl"), story("没人找得到"));
    expected.add("d" + "/d".repeat(100) + ": more than 100 folders deep");
  }

  private void link(String name, String target, String reason, List<String> expected)
      throws IOException {
    Files.createSymbolicLink(folder.resolve(name), Path.of(target));
    expected.add(name + ": " + reason);
  }

  private void names(List<String> expected) throws IOException {
    for (String name :
        List.of("\u001b[31mred", "line\nrejected: none", "turned\u202etxt", "c1\u009b31m")) {
      Files.writeString(folder.resolve(name + ".txt"), "");
    }
    String empty = ".txt: the file is empty";
    expected.add("?[31mred" + empty);
    expected.add("line?rejected: none" + empty);
    expected.add("turned?txt" + empty);
    expected.add("c1?31m" + empty);
    expected.replaceAll(told -> "rejected: 来稿/" + told);
  }

  private void write(String name, String... parts) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16)) {
      for (String part : parts) {
        out.write(part.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** The lines a run prints. */
  private List<String> index(int status) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-Dsun.jnu.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "fangzhi.app.Main",
                "index",
                "--index",
                index.toString(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(MAX_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    List<String> lines = Files.readAllLines(log);
    assertTrue(ended, "still running after " + MAX_SECONDS + " seconds: " + lines);
    assertEquals(status, process.waitFor(), lines.toString());
    assertFalse(lines.toString().contains("OutOfMemory"), lines.toString());
    return lines;
  }
}
