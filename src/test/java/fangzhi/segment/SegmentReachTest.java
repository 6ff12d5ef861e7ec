package fangzhi.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** All text at hand, where the project's shared material is: no token may differ from smartcn's. */
class SegmentReachTest {
  private static final Path SHARED = Path.of("..", "shared");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ThreadLocal<Tokens> ours = ThreadLocal.withInitial(Tokens::ours);
  private final ThreadLocal<Tokens> stock = ThreadLocal.withInitial(Tokens::stock);

  @Test
  void noTokenOfTheNewsDiffers() throws IOException {
    assumeTrue(Files.isDirectory(SHARED), "no shared material here");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SHARED.resolve("corpus/cctv.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      assertTrue(compared(lines.lines().parallel().map(SegmentReachTest::text)) > 5_000_000);
    }
  }

  /** Pages as they are, with their stray spaces, broken lines and tags. */
  @Test
  void noTokenOfThePagesDiffers() throws IOException {
    assumeTrue(Files.isDirectory(SHARED), "no shared material here");
    for (String folder : List.of("pages", "typeset/pages", "composed/pages", "html")) {
      try (Stream<Path> files = Files.walk(SHARED.resolve(folder))) {
        List<Path> pages = files.filter(Files::isRegularFile).toList();
        assertTrue(compared(pages.parallelStream().map(SegmentReachTest::page)) > 0, folder);
      }
    }
  }

  /** The number of tokens. */
  private long compared(Stream<String> texts) {
    return texts.mapToLong(this::compared).sum();
  }

  private long compared(String text) {
    List<String> expected = stock.get().of(text);
    assertEquals(expected, ours.get().of(text));
    return expected.size();
  }

  private static String text(String line) {
    try {
      var story = JSON.readTree(line);
      return story.path("title").asText() + "\n" + story.path("body").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String page(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
