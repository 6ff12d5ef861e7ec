package fangzhi.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.FileCounts;
import fangzhi.place.Gazetteer;
import fangzhi.place.PlaceTagger;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.SearchRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that didn't change is read again where the places did. */
class NewPlacesTest {
  private static final String ROWS =
      """
      code,name,level,parent,short,former,registered
      9901,样报市,city,,,,
      990101,云岭区,county,9901,,,
      """;

  private static final String MORE = ROWS + "990101001,鹿鸣谷,town,990101,,,\n";

  private final Path temporary;

  NewPlacesTest(@TempDir Path temporary) {
    this.temporary = temporary;
  }

  @Test
  void placesThatCameReachArticlesAlreadyIndexed() throws Exception {
    Path page = Files.createDirectory(temporary.resolve("pages")).resolve("a.jsonl");
    Files.writeString(page, "{\"headline\": \"灯会\", \"body\": \"灯会昨晚在云岭区鹿鸣谷举办。\"}\n");

    assertEquals(new FileCounts(1, 1, 0, 0), index(ROWS));
    assertEquals(List.of("样报市/云岭区"), places());
    assertEquals(new FileCounts(1, 0, 1, 0), index(ROWS));

    assertEquals(new FileCounts(1, 1, 0, 0), index(MORE));
    assertEquals(List.of("样报市/云岭区/鹿鸣谷"), places());
  }

  private FileCounts index(String rows) throws Exception {
    Path folder = Files.createDirectories(temporary.resolve("places"));
    Files.writeString(folder.resolve("city.csv"), rows);
    PlaceTagger tagger = new PlaceTagger(Gazetteer.load(folder));
    try (ArchiveWriter writer = ArchiveWriter.open(temporary.resolve("index"))) {
      return new Ingest(tagger, writer, (files, all, articles) -> {})
          .run(List.of(temporary.resolve("pages")))
          .files();
    }
  }

  private List<String> places() throws Exception {
    try (ArchiveSearcher searcher = ArchiveSearcher.open(temporary.resolve("index"))) {
      SearchRequest all = SearchRequest.of("灯会");
      return searcher.search(all).hits().getFirst().found().article().mentions().places();
    }
  }
}
