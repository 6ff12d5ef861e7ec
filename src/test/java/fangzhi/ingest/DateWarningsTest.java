package fangzhi.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.place.PlaceTagger;
import fangzhi.place.ShippedPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every event here is invented. */
class DateWarningsTest {
  private static final String STORY =
      """
      {"headline": "灯会开幕", "date": "2023-03-16", "body": "%s，灯会在文化馆开幕，居民都来看灯。"}
      """;

  private final Path folder;

  DateWarningsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<String> warnings(String... dates) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String date : dates) {
      lines.append(STORY.formatted(date));
    }
    Path file = Files.writeString(folder.resolve("a.jsonl"), lines);
    PlaceTagger tagger = ShippedPlaces.TAGGER;
    return new ArticleReader(tagger).read(new SourceFile(file, "a.jsonl"), page -> {}).warnings();
  }

  @Test
  void dateThatCannotBeIsNamedWithItsLineAndForm() throws IOException {
    assertEquals(
        List.of(
            "lines 2, 灯会开幕: 2月30日 can't be right; kept as printed, without an event date",
            "lines 3, 灯会开幕: 3月9日 is 2023-03-09, which is another weekday than the printed one"),
        warnings("3月9日", "2月30日", "3月9日（星期五）", "近日"));
  }
}
