package fangzhi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.OtherSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Backup, restore and the building anew of an older index, as they are typed; on the sample. */
@Timeout(120)
class BackupCommandsTest {
  private static final List<String> QUERIES =
      List.of("社区", "图书馆 停车", "\"魏都区 图书馆\"", "标题:路灯", "日期:2024..", "老旧小区改造提升工程今年开工建设", "地点:魏都区");

  private final Path index;
  private final Path other;
  private final Path file;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  BackupCommandsTest(@TempDir Path work) {
    this.index = work.resolve("index");
    this.other = work.resolve("other");
    this.file = work.resolve("backup.zip");
  }

  @BeforeEach
  void indexTheSample() throws IOException {
    assertEquals(0, index("index-data/articles"));
  }

  @Test
  void whatIsRestoredAnswersTheSameToTheLastByte() throws Exception {
    String before = hash(index);
    assertEquals(0, run("backup", "--index", index.toString(), file.toString()));
    assertTrue(
        out.toString().contains(file + ": 50 articles of 13 indexed files, and the gazetteer; "),
        out.toString());
    assertEquals(0, run("restore", "--index", other.toString(), file.toString()));
    assertTrue(out.toString().startsWith(other + ": 50 articles of 13 indexed files are back"));
    assertEquals(before, hash(other));
    assertEquals(0, run("check", "--index", other.toString()));
  }

  @Test
  void anArchiveThatIsThereIsReplacedOnlyWhenThatIsSaid() throws Exception {
    assertEquals(0, run("backup", "--index", index.toString(), file.toString()));
    String before = hash(index);
    Path more = Files.writeString(file.resolveSibling("a.jsonl"), "{\"headline\":\"a\"}\n");
    assertEquals(0, index(more.toString()));
    assertEquals(2, run("restore", "--index", index.toString(), file.toString()));
    assertTrue(err.toString().contains("There is an archive in " + index), err.toString());
    assertEquals(0, run("restore", "--replace", "--index", index.toString(), file.toString()));
    assertEquals(before, hash(index));
  }

  @Test
  void anIndexOfAnOlderVersionIsBuiltAnewByTheNextIndex() throws Exception {
    String before = hash(index);
    OtherSchema.make(index, -1);
    assertEquals(2, run("search", "--index", index.toString(), "社区"));
    assertTrue(err.toString().contains(" PATH builds it anew"), err.toString());
    assertEquals(0, index("index-data/articles"));
    assertTrue(out.toString().startsWith("An older version of Fangzhi wrote the index in "));
    assertTrue(out.toString().contains("files: 13 seen = 0 parsed + 13 unchanged + 0 rejected"));
    assertEquals(before, hash(index));
  }

  @Test
  void withoutAnIndexThereIsNothingToBackUp() {
    assertEquals(2, run("backup", "--index", other.toString(), file.toString()));
    assertTrue(err.toString().contains("There is no index in " + other), err.toString());
    assertTrue(Files.notExists(file));
    assertEquals(2, run("restore", "--index", other.toString(), file.toString()));
    assertTrue(err.toString().contains("There is no file " + file), err.toString());
    assertTrue(Files.notExists(other));
  }

  private int index(String path) {
    return run("index", "--index", index.toString(), path);
  }

  /** Of all articles, and of what searches answer with hits, facets, months and groups. */
  private String hash(Path folder) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    assertEquals(0, run("search", "--index", folder.toString(), "--export", "jsonl"));
    assertEquals(50, out.toString().lines().count());
    digest.update(out.toString().getBytes(StandardCharsets.UTF_8));
    for (String query : QUERIES) {
      assertEquals(
          0, run("search", "--index", folder.toString(), "--json", "--size", "100", query));
      String answer = out.toString().replaceFirst("\"tookMillis\":\\d+", "");
      assertTrue(answer.contains("\"total\":"), answer);
      digest.update(answer.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line =
        Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
