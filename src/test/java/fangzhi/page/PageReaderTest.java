package fangzhi.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.model.Rejected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReaderTest {
  private final Path folder;
  private final List<Page> pages = new ArrayList<>();

  PageReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyLineTerminatorEndsALine() throws IOException {
    read("a.txt", "一\n二\r\n三\r四\f五\n\n六");
    assertEquals(List.of(new TextPage("a.txt", List.of("一", "二", "三", "四", "五", "", "六"))), pages);
  }

  @Test
  void markdownIsText() throws IOException {
    read("a.md", "# 社区里的菜地\n\n<table><tr><td>豆角</td></tr></table>\n");
    assertEquals(1, pages.size());
    assertEquals(TextPage.class, pages.getFirst().getClass());
  }

  @Test
  void contentDecidesNotTheName() throws IOException {
    read(
        "page.txt", "<!DOCTYPE html><html><body><article><p>菜地里的豆角熟了。</p></article></body></html>");
    read("page.html", "没有标签的一页\n菜地里的豆角熟了。\n");
    read("lines.txt", "{\"headline\": \"菜地\", \"body\": \"豆角熟了。\"}\n");
    assertEquals(
        List.of(StoryPage.class, TextPage.class, StoryPage.class),
        pages.stream().map(Page::getClass).toList());
  }

  @Test
  void gzippedTextIsRead() throws IOException {
    read("a.txt.gz", gzip("菜地\n豆角\n".getBytes(UTF_8)));
    assertEquals(List.of(new TextPage("a.txt.gz", List.of("菜地", "豆角"))), pages);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a PDF | %PDF-1.7 | a PDF; extract its text layer first, e.g. pdftotext -raw FILE",
        "a picture | GIF89a | a picture; run a text recognition (OCR) on it and index its text",
        "a document | 'PK\u0003\u0004' | an office document or archive; save it as plain text first",
        "rich text | {\\rtf1 | an office document or archive; save it as plain text first",
        "blank | '  \n ' | there is no text in it, only white space",
        "nothing | '' | the file is empty",
        "an image map | <html><body><a href=x>栏目</a></body></html> "
            + "| an HTML page without the text of an article",
      })
  void refusesWithAReason(String name, String content, String reason) throws IOException {
    ReadOutcome outcome = read("x", content.getBytes(ISO_8859_1));
    assertEquals(ReadOutcome.refused("x", reason), outcome);
    assertEquals(List.of(), pages);
  }

  @Test
  void binaryFileIsRefusedWithThePlaceOfTheZero() throws IOException {
    ReadOutcome outcome = read("x", "no\0text at all".getBytes(UTF_8));
    assertEquals(ReadOutcome.refused("x", "a binary file: a zero byte at position 3"), outcome);
  }

  @Test
  void pageOverTheLimitIsRefusedWithTheLimit() throws IOException {
    Path file = Files.writeString(folder.resolve("big.txt"), "字".repeat(400));
    ReadOutcome outcome = new PageReader(1000).read(file, "big.txt", pages::add);
    String reason =
        "more than 1,000 bytes of text, the most one page may have;"
            + " split it or give it as JSON Lines";
    assertEquals(ReadOutcome.refused("big.txt", reason), outcome);
  }

  @Test
  void importOverTheLimitOfAPageIsRead() throws IOException {
    Path file = folder.resolve("big.jsonl");
    Files.writeString(file, "{\"headline\": \"菜地\"}\n".repeat(100));
    ReadOutcome outcome = new PageReader(1000).read(file, "big.jsonl", pages::add);
    assertEquals(new ReadOutcome(100, List.of(), List.of(), 0), outcome);
  }

  @Test
  void missingFileIsRefused() {
    ReadOutcome outcome = new PageReader().read(folder.resolve("no"), "no", pages::add);
    assertEquals(ReadOutcome.refused("no", "the file isn't there any more"), outcome);
  }

  @Test
  void damagedGzipIsRefused() throws IOException {
    byte[] whole = gzip("菜地里的豆角\n".repeat(1000).getBytes(UTF_8));
    ReadOutcome cut = read("cut.gz", Arrays.copyOf(whole, whole.length / 2));
    assertEquals(ReadOutcome.refused("cut.gz", "gzipped, but cut off before its end"), cut);
    ReadOutcome broken = read("broken.gz", new byte[] {0x1f, (byte) 0x8b, 1, 2, 3, 4, 5, 6, 7, 8});
    assertTrue(broken.rejected().getFirst().reason().startsWith("gzipped, but damaged"));
  }

  @Test
  void cutOffImportKeepsTheLinesBefore() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      lines.append("{\"headline\": \"菜地第").append(i * 7919 % 10007).append("期\"}\n");
    }
    byte[] whole = gzip(lines.toString().getBytes(UTF_8));
    ReadOutcome outcome = read("a.jsonl.gz", Arrays.copyOf(whole, whole.length * 3 / 4));
    assertTrue(outcome.pages() > 1000);
    assertEquals(1, outcome.rejected().size());
    Rejected last = outcome.rejected().getFirst();
    assertTrue(last.reason().startsWith("the file can't be read from here on"), last.reason());
  }

  private ReadOutcome read(String name, String content) throws IOException {
    return read(name, content.getBytes(UTF_8));
  }

  private ReadOutcome read(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    return new PageReader().read(file, name, pages::add);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
