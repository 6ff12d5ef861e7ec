package fangzhi.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.model.Issue;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathEvidenceTest {
  @ParameterizedTest
  @CsvSource({
    "/archive/许昌日报/2023-11-24/04.txt, 许昌日报, 2023-11-24, 4",
    "/archive/许昌日报/2023-11/24/A03.html, 许昌日报, 2023-11-24, A03",
    "/archive/许昌日报/2023/11/24/第02版.md, 许昌日报, 2023-11-24, 2",
    "/archive/许昌晚报_20231124_04.txt.gz, 许昌晚报, 2023-11-24, 4",
    "/archive/许昌晨报2023年1月4日B12版.txt, 许昌晨报, 2023-01-04, B12",
    "/archive/方志样报-2025-06-06-合唱团.txt, 方志样报, 2025-06-06, ",
    "/archive/许昌日报/202311/24/node_04.txt, 许昌日报, 2023-11-24, 4",
    "/backup-20200101/许昌日报/20231124.txt, 许昌日报, 2023-11-24, ",
    "/archive/pages/000_349e1c13ae1b1d64.txt, , , ",
    "/archive/pages/004.txt, , , ",
    "/archive/20231324/04.txt, , , ",
    "/archive/99990101/04.txt, , , ",
    "/archive/2023-02-30/04.txt, , , ",
    "/a/b/2023-11-24/c/d/e/f/04.txt, , , ",
    "/04.txt, , , ",
  })
  void pathTellsPaperDateAndPage(
      Path file, @Nullable String paper, @Nullable LocalDate date, @Nullable String page) {
    PathEvidence evidence = PathEvidence.of(file);
    assertEquals(date, evidence.date());
    assertEquals(new Issue(paper, null, page), evidence.complete(Issue.UNKNOWN));
  }

  @Test
  void whatThePagePrintsStays() {
    Issue printed = new Issue("方志样报", LocalDate.of(2023, 11, 25), "5");
    PathEvidence evidence = PathEvidence.of(Path.of("/许昌日报/2023-11-24/04.txt"));
    assertEquals(printed, evidence.complete(printed));
  }

  @ParameterizedTest
  @CsvSource({"一, 1", "第一版, 1", "05, 5", "Ａ２, A2", "头版, 头版"})
  void aPrintedPageNumberHasTheFormOfThePaths(String printed, String page) {
    PathEvidence evidence = PathEvidence.of(Path.of("/许昌日报/2023-11-24/04.txt"));
    assertEquals(new Issue("许昌日报", null, page), evidence.complete(new Issue(null, null, printed)));
  }
}
