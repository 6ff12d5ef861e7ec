package fangzhi.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fangzhi.model.Article;
import fangzhi.page.ReadOutcome;
import fangzhi.parse.ParsedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {
  private static final String STORY = "\n花园社区的旧车棚变成了书屋，居民们下了班就来坐坐。\n";
  private static final ArticleReader.Tagging NONE = (articles, issue, date, furniture) -> articles;

  private final SourceFile file;
  private final List<ParsedPage> pages = new ArrayList<>();

  ArticleReaderTest(@TempDir Path folder) throws IOException {
    this.file = new SourceFile(Files.writeString(folder.resolve("a.txt"), STORY), "a.txt");
  }

  @Test
  void articlesWhosePlacesCannotBeToldAreKept() {
    ReadOutcome outcome = read(new IllegalStateException("no place"));
    assertEquals(bodies(NONE), bodies());
    assertEquals(List.of(), outcome.rejected());
    assertEquals(
        "line 2 and after: places, people and event dates are missing: an error of the parser, see"
            + " the log",
        outcome.warnings().getLast());
  }

  @Test
  void tooLittleMemoryForOneFileEndsNothing() {
    ReadOutcome outcome = read(new OutOfMemoryError("for the test"));
    assertEquals(1, bodies().size());
    assertEquals(
        "line 2 and after: places, people and event dates are missing: more than fits in Java's"
            + " memory; split it",
        outcome.warnings().getLast());
  }

  @Test
  void tooLittleMemoryOfTheTakerIsNotTheFilesFault() {
    assertThrows(
        OutOfMemoryError.class,
        () ->
            new ArticleReader(NONE)
                .read(
                    file,
                    page -> {
                      throw new OutOfMemoryError("for the test");
                    }));
  }

  private ReadOutcome read(Throwable failure) {
    ArticleReader.Tagging failing =
        (articles, issue, date, furniture) -> {
          if (failure instanceof Error error) {
            throw error;
          }
          throw (RuntimeException) failure;
        };
    return new ArticleReader(failing).read(file, pages::add);
  }

  private List<String> bodies(ArticleReader.Tagging tagging) {
    List<ParsedPage> read = new ArrayList<>();
    ReadOutcome outcome = new ArticleReader(tagging).read(file, read::add);
    assertEquals(1, outcome.pages());
    return bodies(read);
  }

  private List<String> bodies() {
    return bodies(pages);
  }

  private static List<String> bodies(List<ParsedPage> pages) {
    return pages.stream().flatMap(page -> page.articles().stream()).map(Article::body).toList();
  }
}
