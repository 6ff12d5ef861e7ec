package fangzhi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final StringWriter err = new StringWriter();
  private long seconds;

  @Test
  void linesComeEveryTwoSecondsAndAtTheEnd() {
    try (Progress progress = text()) {
      for (int files = 1; files <= 5; files++) {
        seconds++;
        progress.progress(files, 5, files * 1000L);
      }
    }
    assertEquals(
        List.of(
            "indexing: 2 of 5 files, 2,000 articles",
            "indexing: 4 of 5 files, 4,000 articles",
            "indexing: 5 of 5 files, 5,000 articles"),
        err.toString().lines().toList());
  }

  @Test
  void nothingDonePrintsNothing() {
    text().close();
    assertEquals("", err.toString());
  }

  private Progress text() {
    return new Progress.Text(new PrintWriter(err), () -> seconds * 1_000_000_000L);
  }
}
