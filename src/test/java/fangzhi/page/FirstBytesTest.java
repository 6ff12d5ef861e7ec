package fangzhi.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstBytesTest {
  private static final String LINE = "{\"headline\": \"豆角丰收\", \"body\": \"社区的豆角长得快。\"}\n";

  private static InputStream first(String text, long bytes) {
    return new FirstBytes(new ByteArrayInputStream(text.getBytes(UTF_8)), bytes);
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "1, a", "3, abc", "5, abcde", "9, abcde"})
  void soManyAreReadAtOnceOrOneByOne(long bytes, String read) throws IOException {
    assertEquals(read, new String(first("abcde", bytes).readAllBytes(), UTF_8));
    ByteArrayOutputStream single = new ByteArrayOutputStream();
    InputStream in = first("abcde", bytes);
    for (int b = in.read(); b >= 0; b = in.read()) {
      single.write(b);
    }
    assertEquals(read, single.toString(UTF_8));
    assertEquals(-1, in.read(new byte[3]));
  }

  @Test
  void whatIsAddedWhileAFileIsReadIsNotRead(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "豆角丰收");
    try (InputStream in = new FirstBytes(Files.newInputStream(file), Files.size(file))) {
      byte[] beginning = in.readNBytes(6);
      append(file, "，白菜也是");
      assertEquals("豆角", new String(beginning, UTF_8));
      assertEquals("丰收", new String(in.readAllBytes(), UTF_8));
      append(file, "。");
      assertEquals(-1, in.read());
    }
  }

  /** More stories than lie in buffers, and another at the end for each that is read. */
  @ParameterizedTest
  @ValueSource(ints = {1, 4_000})
  void storiesThatAreAddedWhileAFileIsReadAreLeftForTheNextRun(int stories, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), LINE.repeat(stories));
    List<Page> pages = new ArrayList<>();
    ReadOutcome outcome =
        new PageReader()
            .read(
                file,
                "a.jsonl",
                page -> {
                  pages.add(page);
                  assertTrue(pages.size() <= stories, "reads what was added");
                  append(file, LINE);
                });
    assertEquals(stories, pages.size());
    assertEquals(stories, outcome.pages());
    assertEquals(List.of(), outcome.rejected());
    assertEquals(2 * stories, Files.readAllLines(file).size());
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
