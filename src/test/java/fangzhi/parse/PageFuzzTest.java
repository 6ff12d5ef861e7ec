package fangzhi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.model.Article;
import fangzhi.model.LineRange;
import fangzhi.page.Page;
import fangzhi.page.PageReader;
import fangzhi.page.TextPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a page holds, it is read without a failure, the same way each time, and nothing is lost.
 * The sample's pages are cut, shuffled, torn and mixed; a failure names its seed. {@code
 * -Dfuzz.seed=7 -Dfuzz.pages=100000} looks elsewhere and longer.
 */
class PageFuzzTest {
  private static final long SEED = Long.getLong("fuzz.seed", 1);
  private static final int PAGES = Integer.getInteger("fuzz.pages", 120);

  private final PageParser parser = new PageParser();

  @Test
  void mutatedPagesAreReadWhole() {
    PageMutations mutations = new PageMutations(SEED, samplePages());
    for (int i = 0; i < PAGES; i++) {
      check("fuzz.seed " + SEED + ", page " + i, new TextPage("page.txt", mutations.next()));
    }
  }

  @Test
  void mixedEncodingsAreReadWhole(@TempDir Path folder) throws IOException {
    PageMutations mutations = new PageMutations(SEED, samplePages());
    Path file = folder.resolve("page.txt");
    int read = 0;
    for (int i = 0; i < PAGES; i++) {
      Files.write(file, mutations.encoded(mutations.next()));
      for (TextPage page : pages(file)) {
        check("fuzz.seed " + SEED + ", file " + i, page);
        read++;
      }
    }
    assertTrue(read > PAGES / 2, "readable: " + read);
  }

  private void check(String what, TextPage page) {
    PageBooks.assertBalance(what, page);
    ParsedPage parsed = parser.parse(page);
    assertEquals(parsed, parser.parse(page), what);
    parsed.articles().forEach(article -> checkArticle(what, page, article));
    parsed.warnings().forEach(warning -> assertTrue(warning.startsWith("lines "), what));
  }

  private static void checkArticle(String what, TextPage page, Article article) {
    article.confidence().byField().values().forEach(c -> assertTrue(c >= 0 && c <= 1, what));
    assertFalse(article.source().lines().isEmpty(), what);
    for (LineRange lines : article.source().lines()) {
      assertTrue(lines.first() >= 1 && lines.last() <= page.lines().size(), what);
    }
  }

  private static List<List<String>> samplePages() {
    try (Stream<Path> files = Files.walk(Path.of("index-data", "articles"))) {
      List<List<String>> pages =
          files
              .filter(file -> file.toString().endsWith(".txt"))
              .sorted()
              .flatMap(file -> pages(file).stream())
              .map(TextPage::lines)
              .toList();
      assertTrue(pages.size() >= 6, "sample pages: " + pages.size());
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<TextPage> pages(Path file) {
    List<Page> pages = new ArrayList<>();
    var outcome = new PageReader().read(file, "page.txt", pages::add);
    assertEquals(pages.size(), outcome.pages());
    assertEquals(pages.isEmpty(), !outcome.rejected().isEmpty());
    return pages.stream().filter(TextPage.class::isInstance).map(TextPage.class::cast).toList();
  }
}
