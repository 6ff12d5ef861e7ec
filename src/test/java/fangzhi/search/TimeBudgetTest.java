package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeBudgetTest {
  private static final int ARTICLES = 2_000;

  private static void fill(Path folder) throws Exception {
    List<ArchivedArticle> articles =
        IntStream.range(0, ARTICLES)
            .mapToObj(i -> Stories.plain("a" + i, "河西社区亮灯", "昨晚，灯亮了。"))
            .toList();
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "a", articles);
      writer.commit();
    }
  }

  @Test
  void aSearchOutOfTimeHasNoResultAtAll(@TempDir Path folder) throws Exception {
    fill(folder);
    for (Duration allowed : List.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofNanos(20_000))) {
      try (ArchiveSearcher archive = ArchiveSearcher.open(folder, allowed)) {
        SearchTimeoutException thrown =
            assertThrows(SearchTimeoutException.class, () -> archive.search(Requests.query("灯 亮")));
        assertEquals(allowed, thrown.allowed());
      }
    }
  }

  @Test
  void anyBudgetGivesTheWholeResultOrNone(@TempDir Path folder) throws Exception {
    fill(folder);
    int whole = 0;
    for (long micros = 50; whole < 5; micros = micros * 5 / 4) {
      try (ArchiveSearcher archive =
          ArchiveSearcher.open(folder, Duration.ofNanos(micros * 1_000))) {
        SearchResult result = archive.search(Requests.query("灯 亮"));
        assertEquals(ARTICLES, result.total());
        assertEquals(100, result.hits().size());
        whole++;
      } catch (SearchTimeoutException e) {
        assertEquals(Duration.ofNanos(micros * 1_000), e.allowed());
      }
    }
  }
}
